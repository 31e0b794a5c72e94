package ai.candlefish.imports.rest;

import ai.candlefish.api.model.ImportMapping;
import ai.candlefish.imports.domain.FileKind;
import ai.candlefish.imports.domain.ImportPlan;
import ai.candlefish.imports.domain.UploadedFile;
import ai.candlefish.kernel.InputError;
import ai.candlefish.kernel.Refusal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads the form that an import is started with. */
@Dependent
public class UploadForm {

    private static final int LONGEST_MAPPING = 64 << 10;
    private static final int LONGEST_FILE_NAME = 200;
    private static final MediaType MAPPING_TYPE = MediaType.APPLICATION_JSON_TYPE;

    /** What browsers and programs take CSV for, depending on what else is installed. */
    private static final Set<MediaType> CSV_TYPES = Set.of(
            new MediaType("text", "csv"),
            new MediaType("application", "csv"),
            new MediaType("application", "vnd.ms-excel"),
            MediaType.TEXT_PLAIN_TYPE,
            MediaType.APPLICATION_OCTET_STREAM_TYPE);

    private final ImportMappings mappings;

    @Inject
    UploadForm(ImportMappings mappings) {
        this.mappings = mappings;
    }

    /**
     * What was sent.
     *
     * @param digests the SHA-256 of each file's content, by part
     */
    record Upload(ImportMapping mapping, List<UploadedFile> files, Map<String, String> digests) {

        ImportPlan plan() {
            return ImportMappings.plan(mapping);
        }

        boolean dryRun() {
            return Boolean.TRUE.equals(mapping.getDryRun());
        }

        /** What makes two uploads the same, however their parts were put together. */
        Object identity() {
            return List.of(mapping, digests);
        }
    }

    /**
     * The parts, each of a known name and type, with a mapping for each file and the other way round.
     *
     * @throws Refusal invalid input, unsupported media type or too large
     */
    Upload read(List<EntityPart> parts) {
        Map<String, EntityPart> byName = byName(parts);
        EntityPart mappingPart = byName.remove(ImportMappings.PART);
        if (mappingPart == null) {
            throw Refusal.invalid("/" + ImportMappings.PART, "required", "must be there, as application/json");
        }
        ImportMapping mapping = mappings.read(content(mappingPart));
        refuseLonelyOnes(ImportMappings.plan(mapping).files().keySet(), byName.keySet());
        Files files = new Files();
        byName.forEach(files::take);
        return new Upload(mapping, files.taken, files.digests);
    }

    private static Map<String, EntityPart> byName(List<EntityPart> parts) {
        Map<String, EntityPart> byName = new LinkedHashMap<>();
        List<InputError> errors = new ArrayList<>();
        for (EntityPart part : parts) {
            String name = Objects.requireNonNullElse(part.getName(), "");
            if (name.isEmpty()) {
                errors.add(new InputError("", "required", "Every part needs a name."));
            } else if (!name.equals(ImportMappings.PART) && kind(name).isEmpty()) {
                errors.add(new InputError("/" + name, "unknown_field", "There is no part of this name."));
            } else if (byName.put(name, part) != null) {
                errors.add(new InputError("/" + name, "duplicate", "must be there once"));
            }
        }
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        return byName;
    }

    private static void refuseLonelyOnes(Set<FileKind> mapped, Set<String> sent) {
        List<InputError> errors = new ArrayList<>();
        for (FileKind kind : FileKind.values()) {
            String part = part(kind);
            if (mapped.contains(kind) && !sent.contains(part)) {
                errors.add(new InputError("/" + part, "required", "must be there, because the mapping speaks of it"));
            } else if (!mapped.contains(kind) && sent.contains(part)) {
                errors.add(new InputError("/mapping/" + part, "required", "must be there, because the file is"));
            }
        }
        if (mapped.isEmpty() && sent.isEmpty()) {
            errors.add(new InputError("", "no_files", "must have at least one file"));
        }
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
    }

    private static byte[] content(EntityPart mapping) {
        refuseOtherTypes(mapping, Set.of(MAPPING_TYPE));
        try {
            byte[] content = mapping.getContent().readNBytes(LONGEST_MAPPING + 1);
            if (content.length > LONGEST_MAPPING) {
                throw Refusal.of(
                        Refusal.Kind.TOO_LARGE,
                        "mapping_too_large",
                        "The mapping may have %,d bytes at most.".formatted(LONGEST_MAPPING));
            }
            return content;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refuseOtherTypes(EntityPart part, Set<MediaType> welcome) {
        MediaType type = part.getMediaType();
        if (welcome.stream().noneMatch(type::isCompatible)) {
            throw Refusal.of(
                    Refusal.Kind.UNSUPPORTED_MEDIA_TYPE,
                    "unsupported_part_type",
                    "The part «%s» can't be %s/%s.".formatted(part.getName(), type.getType(), type.getSubtype()));
        }
    }

    /** The name of the part that has a kind of file. */
    static String part(FileKind kind) {
        return switch (kind) {
            case CUSTOMERS -> "customers";
            case PRODUCTS -> "products";
            case ORDERS -> "orders";
            case ORDER_LINES -> "orderLines";
        };
    }

    private static Optional<FileKind> kind(String part) {
        return Arrays.stream(FileKind.values())
                .filter(kind -> part(kind).equals(part))
                .findFirst();
    }

    /** Packs the files, all of them within the bound. */
    private static final class Files {

        private final List<UploadedFile> taken = new ArrayList<>();
        private final Map<String, String> digests = new TreeMap<>();
        private final Packing packing = new Packing();

        void take(String name, EntityPart part) {
            refuseOtherTypes(part, CSV_TYPES);
            Packing.Packed packed = packing.pack(part.getContent());
            taken.add(new UploadedFile(kind(name).orElseThrow(), fileName(name, part), packed.bytes()));
            digests.put(name, packed.digest());
        }

        private static String fileName(String name, EntityPart part) {
            String sent = part.getFileName().orElse("");
            String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
            String clean = last.replaceAll("\\p{Cntrl}", "").strip();
            String known = clean.isEmpty() ? name + ".csv" : clean;
            return known.length() <= LONGEST_FILE_NAME ? known : known.substring(0, LONGEST_FILE_NAME);
        }
    }
}
