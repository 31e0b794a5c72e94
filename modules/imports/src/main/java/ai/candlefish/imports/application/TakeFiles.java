package ai.candlefish.imports.application;

import ai.candlefish.imports.application.ImportWork.FileWork;
import ai.candlefish.imports.csv.BrokenFile;
import ai.candlefish.imports.csv.CsvReader;
import ai.candlefish.imports.domain.Columns;
import ai.candlefish.imports.domain.FileOutcome;
import ai.candlefish.imports.domain.FileStatus;
import ai.candlefish.imports.domain.ImportPlan;
import ai.candlefish.imports.domain.RowError;
import ai.candlefish.imports.domain.RowErrors;
import ai.candlefish.imports.domain.Tally;
import ai.candlefish.imports.persistence.FileContents;
import ai.candlefish.imports.persistence.ImportRepository;
import ai.candlefish.tenancy.BackgroundPace;
import ai.candlefish.tenancy.Breaks;
import ai.candlefish.tenancy.OwnTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Takes files in, each as a whole or not at all. */
@ApplicationScoped
@OwnTransaction
public class TakeFiles {

    @Inject
    ImportRepository imports;

    @Inject
    FileContents contents;

    @Inject
    ImportBooks books;

    @Inject
    @Any
    Instance<FileIntake> intakes;

    @Inject
    Clock clock;

    @Inject
    BackgroundPace background;

    /** Rolls the transaction back and carries out of it how the last file that was looked at ended. */
    static final class Undone extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient FileWork file;
        private final transient FileOutcome outcome;

        Undone(FileWork file, FileOutcome outcome) {
            super("Undone", null, false, false);
            this.file = file;
            this.outcome = outcome;
        }

        FileWork file() {
            return file;
        }

        FileOutcome outcome() {
            return outcome;
        }
    }

    /** How many rows a file has, up to where it can't be read. */
    public int count(ImportWork work, FileWork file) {
        return CsvReader.count(contents.open(file.id()), work.plan().delimiter());
    }

    /**
     * Takes a file in; that it is in commits together with its rows.
     *
     * @throws Undone when nothing of it is to stay
     */
    public void keep(ImportWork work, FileWork file) {
        claim(work);
        if (imports.file(file.id()).status() == FileStatus.DONE) {
            return;
        }
        imports.forget();
        FileOutcome outcome = take(work, file);
        if (!(outcome instanceof FileOutcome.Done)) {
            throw new Undone(file, outcome);
        }
        imports.file(file.id()).end(outcome);
    }

    /**
     * Tries all files in one transaction, so that later ones find what the earlier bring, up to the first that is not good;
     * nothing stays.
     *
     * @param passed is told of each file that is good, but for the last one
     * @throws Undone always
     */
    public void rehearse(ImportWork work, BiConsumer<FileWork, FileOutcome> passed) {
        claim(work);
        Iterator<FileWork> files = work.open().iterator();
        while (true) {
            FileWork file = files.next();
            FileOutcome outcome = take(work, file);
            if (!files.hasNext() || !(outcome instanceof FileOutcome.Done)) {
                throw new Undone(file, outcome);
            }
            passed.accept(file, outcome);
        }
    }

    /** A node that was taken for dead may still be at it. */
    private void claim(ImportWork work) {
        if (!imports.claim(work.id())) {
            throw new IllegalStateException("Another node still works on the import");
        }
    }

    private FileOutcome take(ImportWork work, FileWork file) {
        books.begin(file.id());
        Pace pace = new Pace(books, work.id(), file.id(), clock, new Breaks(background));
        ImportPlan plan = work.plan();
        RowErrors errors = new RowErrors();
        int rows = 0;
        Tally tally = Tally.NOTHING;
        try (CsvReader reader = new CsvReader(contents.open(file.id()), plan.delimiter())) {
            Optional<Columns> columns = Columns.find(reader.header(), plan.of(file.kind()), plan.delimiter(), errors);
            if (columns.isPresent()) {
                FileReading reading = new FileReading(work, reader, columns.get(), errors, pace);
                intake(file).take(reading);
                rows = reading.rowsRead();
                tally = reading.tally();
            }
        } catch (BrokenFile broken) {
            errors.add(RowError.ofRow(broken.line(), broken.code(), broken.detail()));
        } catch (Pace.Cancelled cancelled) {
            return new FileOutcome.Cancelled();
        }
        return errors.none() ? new FileOutcome.Done(rows, tally) : FileOutcome.Refused.because(errors);
    }

    private FileIntake intake(FileWork file) {
        return intakes.stream()
                .filter(intake -> intake.kind() == file.kind())
                .findFirst()
                .orElseThrow();
    }
}
