package ai.candlefish.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** What the poms say of this repository, and the classes that its modules were compiled to. */
final class Repository {

    private static final String GROUP = "ai.candlefish";
    private static final String TESTS = "tests/";

    static final Path ROOT = root();
    static final List<Module> MODULES = modules();
    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(GROUP);

    private Repository() {}

    static Module module(String artifactId) {
        return MODULES.stream()
                .filter(module -> module.artifactId().equals(artifactId))
                .findFirst()
                .orElseThrow();
    }

    static Optional<Module> moduleOf(String packageName) {
        return MODULES.stream()
                .filter(Module::hasCode)
                .filter(module -> module.holds(packageName))
                .findFirst();
    }

    static boolean isInTheWar(JavaClass type) {
        Module war = module("candlefish-war");
        return moduleOf(type.getPackageName())
                .filter(module -> module.equals(war) || reach(war).contains(module))
                .isPresent();
    }

    /** The own modules that a module may use: those that its pom names, those that theirs name, and so on. */
    static Set<Module> reach(Module module) {
        Set<Module> reached = new LinkedHashSet<>();
        for (String dependency : module.dependencies()) {
            reached.add(module(dependency));
            reached.addAll(reach(module(dependency)));
        }
        return reached;
    }

    /** Tests run in the directory of their module; the root is the nearest one above that Maven is configured in. */
    private static Path root() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .filter(directory -> Files.isDirectory(directory.resolve(".mvn")))
                .findFirst()
                .orElseThrow();
    }

    private static List<Module> modules() {
        List<Module> modules = new ArrayList<>();
        for (Element name : elements(pom(ROOT).getDocumentElement(), "modules", "module")) {
            if (name.getTextContent().startsWith(TESTS)) {
                continue; // they look at the product from outside and may use all of it
            }
            Path directory = ROOT.resolve(name.getTextContent());
            Element project = pom(directory).getDocumentElement();
            modules.add(new Module(text(project, "artifactId"), directory, ownDependencies(project)));
        }
        return List.copyOf(modules);
    }

    private static Set<String> ownDependencies(Element project) {
        Set<String> own = new HashSet<>();
        for (Element dependency : elements(project, "dependencies", "dependency")) {
            if (text(dependency, "groupId").equals(GROUP)
                    && !text(dependency, "scope").equals("test")) {
                own.add(text(dependency, "artifactId"));
            }
        }
        return Set.copyOf(own);
    }

    private static Document pom(Path directory) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(directory.resolve("pom.xml").toFile());
        } catch (Exception e) {
            throw new IllegalStateException("The pom of " + directory + " can't be read", e);
        }
    }

    private static List<Element> elements(Element parent, String list, String item) {
        return children(parent, list).stream()
                .flatMap(found -> children(found, item).stream())
                .toList();
    }

    private static String text(Element parent, String name) {
        return children(parent, name).stream()
                .map(Element::getTextContent)
                .findFirst()
                .orElse("");
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        NodeList nodes = parent.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            Node node = nodes.item(i);
            if (node instanceof Element element && element.getTagName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }
}
