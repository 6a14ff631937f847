package io.redress.imports;

import io.redress.imports.ImportRun.Counts;
import io.redress.imports.ImportRun.Origin;
import io.redress.imports.ImportRun.State;
import io.redress.imports.domain.KnownField;
import io.redress.imports.formats.FileReader;
import io.redress.imports.formats.MappingText;
import io.redress.imports.formats.RefusedCsv;
import io.redress.imports.intake.Legible;
import io.redress.imports.intake.MappingCheck;
import io.redress.imports.intake.Previews;
import io.redress.imports.intake.RunUndo;
import io.redress.imports.intake.RunWork;
import io.redress.imports.store.NewRun;
import io.redress.imports.store.RowStore;
import io.redress.imports.store.RunStore;
import io.redress.people.access.Needs;
import io.redress.people.access.Right;
import io.redress.platform.clock.NewIds;
import io.redress.shared.Actor;
import io.redress.shared.ImportRunId;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Violation;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The imports of the merchant in scope: previewed, started, watched, read and undone.
 *
 * <p>A run is worked on in the background, one order or case in one transaction, and goes on after
 * a crash where it stopped. The same order again changes nothing.
 */
@Service
public class Imports {
  /** The most runs or rows on one page. */
  public static final int MOST_ON_PAGE = 200;

  private static final int MOST_NAME_LENGTH = 200;
  private static final int REFUSED_AT_ONCE = 500;

  private final RunStore runs;
  private final RowStore rows;
  private final RunWork work;
  private final MappingCheck mappings;
  private final Previews previews;
  private final RunUndo undo;
  private final NewIds ids;
  private final TransactionTemplate transaction;

  Imports(
      RunStore runs,
      RowStore rows,
      RunWork work,
      MappingCheck mappings,
      Previews previews,
      RunUndo undo,
      NewIds ids,
      TransactionTemplate transaction) {
    this.runs = runs;
    this.rows = rows;
    this.work = work;
    this.mappings = mappings;
    this.previews = previews;
    this.undo = undo;
    this.ids = ids;
    this.transaction = transaction;
  }

  /** The fields that a column or a constant may mean, in the order in which people expect them. */
  public List<String> fields(ImportKind kind) {
    return FileReader.fields(kind).all().stream().map(KnownField::name).toList();
  }

  /** Those of the fields that a file cannot do without. */
  public List<String> requiredFields(ImportKind kind) {
    return FileReader.fields(kind).all().stream()
        .filter(KnownField::isRequired)
        .map(KnownField::name)
        .toList();
  }

  /** Reads a mapping from YAML or JSON; a problem INVALID names all that is wrong with it. */
  public ImportMapping mapping(ImportKind kind, String text) {
    return mappings.read(kind, text);
  }

  /** The mapping as YAML, to be kept and sent again. */
  public String text(ImportMapping mapping) {
    return MappingText.yaml(mapping);
  }

  /** How the file would come in; the mapping is suggested from its headings when there is none. */
  public ImportPreview preview(ImportFile file) {
    requireSize(file);
    return previews.of(file);
  }

  /**
   * Takes a file for the background to work on. Problems: TOO_LARGE; INVALID for an empty file, one
   * that nothing can be read from, or a mapping that cannot be used; CONFLICT for a file of cases
   * that came in before, since a case has no number by which it would be known again.
   */
  @Needs(Right.BRING_IN)
  public ImportRun start(ImportFile file, Origin origin, Actor by, Instant now) {
    var prepared = prepare(file, origin, by, now);
    if (file.kind() == ImportKind.CASES_CSV) {
      refuseSecondTime(prepared);
    }
    keep(new NewRun(prepared, file, Optional.empty()));
    return prepared;
  }

  /** Takes what a storefront delivered; the same delivery again changes nothing. */
  void startDelivery(ImportFile file, String deliveryId, Instant now) {
    var prepared = prepare(file, Origin.WEBHOOK, Actor.SYSTEM, now);
    keep(new NewRun(prepared, file, Optional.of(deliveryId)));
  }

  @Transactional(readOnly = true)
  public Optional<ImportRun> byId(ImportRunId id) {
    return runs.byId(id);
  }

  /** Runs, the latest first, from the one after this id on. */
  @Transactional(readOnly = true)
  public List<ImportRun> latest(Optional<ImportRunId> after, int most) {
    return runs.latest(after, Math.clamp(most, 1, MOST_ON_PAGE + 1));
  }

  /** What became of the rows behind this position, in the order of the file. */
  @Transactional(readOnly = true)
  public List<ImportRow> rows(
      ImportRunId id, Optional<ImportRow.Outcome> outcome, int afterPosition, int most) {
    return rows.list(id, outcome, afterPosition, Math.clamp(most, 1, MOST_ON_PAGE + 1));
  }

  /**
   * All that was refused as CSV, in the columns of the file and, behind them, what is wrong: it can
   * be corrected and sent again as it is. No cell of it is a formula to a spreadsheet.
   */
  @Transactional(readOnly = true)
  public byte[] errors(ImportRunId id) {
    var run = require(id);
    var csv = new RefusedCsv(run.header(), run.mapping().writing().delimiter().orElse(','));
    var after = 0;
    while (true) {
      var refused = rows.refused(id, after, REFUSED_AT_ONCE);
      refused.forEach(each -> csv.add(each.raw(), each.row().troubles()));
      if (refused.size() < REFUSED_AT_ONCE) {
        return csv.bytes();
      }
      after = refused.getLast().row().position();
    }
  }

  /** What undoing the run would do; nothing is written. */
  @Transactional
  public UndoResult previewUndo(ImportRunId id) {
    return undo.preview(require(id));
  }

  /**
   * Takes out again what the run made, wholly or not at all: its orders are set aside so that their
   * numbers are free again, and their payments are booked back.
   */
  @Needs(Right.BRING_IN)
  @Transactional
  public UndoResult undo(ImportRunId id, Actor by, Instant now) {
    return undo.perform(runs.lock(id).orElseThrow(Imports::notFound), by, now);
  }

  private void keep(NewRun added) {
    transaction.executeWithoutResult(
        status -> {
          if (runs.insertUnlessThere(added)) {
            work.request(added.run().id(), 1);
          }
        });
  }

  // The file is taken apart before a transaction begins, so that no connection waits for it.
  private ImportRun prepare(ImportFile file, Origin origin, Actor by, Instant now) {
    requireSize(file);
    var mapping = file.mapping().orElseGet(() -> mappings.suggest(file));
    mappings.require(file.kind(), mapping);
    var drafts = FileReader.open(file.kind(), file.bytes(), mapping);
    if (!drafts.troubles().isEmpty()) {
      throw Problem.of(
          ProblemCode.INVALID, drafts.troubles().stream().map(Imports::violation).toList());
    }
    return new ImportRun(
        new ImportRunId(ids.next()),
        file.kind(),
        origin,
        name(file),
        digest(file.bytes()),
        mapping,
        drafts.header().stream().map(Legible::of).toList(),
        State.QUEUED,
        new Counts(drafts.size(), 0, 0, 0, 0),
        by,
        now,
        Optional.empty());
  }

  private void refuseSecondTime(ImportRun run) {
    var before = runs.ofSameFile(run.kind(), run.digest());
    if (before.isPresent()) {
      throw Problem.of(
          ProblemCode.CONFLICT,
          new Violation(
              "file",
              run.fileName(),
              "came in before, on " + before.get().startedAt(),
              "Send only the requests that have not come in yet."));
    }
  }

  private ImportRun require(ImportRunId id) {
    return runs.byId(id).orElseThrow(Imports::notFound);
  }

  private static Problem notFound() {
    return Problem.notFound("The import");
  }

  private static void requireSize(ImportFile file) {
    if (file.bytes().length == 0) {
      throw Problem.of(
          ProblemCode.INVALID, new Violation("file", file.name(), "is empty", "Choose another."));
    }
    if (file.bytes().length > ImportFile.MOST_BYTES) {
      throw Problem.of(
          ProblemCode.TOO_LARGE,
          new Violation("file", file.name(), "is larger than 20 MB", "Send it in parts."));
    }
  }

  private static Violation violation(ImportRow.Trouble trouble) {
    return new Violation(
        trouble.column().isEmpty() ? "line " + trouble.line() : trouble.column(),
        trouble.value(),
        trouble.reason(),
        trouble.remedy());
  }

  private static String name(ImportFile file) {
    var plain = Legible.of(file.name()).replaceAll("\\p{Cntrl}", "").strip();
    var last = plain.substring(plain.replace('\\', '/').lastIndexOf('/') + 1);
    var shown = last.isEmpty() ? "file" : last;
    return shown.length() > MOST_NAME_LENGTH ? shown.substring(0, MOST_NAME_LENGTH) : shown;
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
