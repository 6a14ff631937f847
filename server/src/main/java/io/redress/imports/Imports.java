package io.redress.imports;

import io.redress.shared.Actor;
import io.redress.shared.ImportRunId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

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

  /** The fields that a column or a constant may mean, in the order in which people expect them. */
  public List<String> fields(ImportKind kind) {
    throw new UnsupportedOperationException(kind.toString());
  }

  /** Those of the fields that a file cannot do without. */
  public List<String> requiredFields(ImportKind kind) {
    throw new UnsupportedOperationException(kind.toString());
  }

  /** Reads a mapping from YAML or JSON; a problem INVALID names all that is wrong with it. */
  public ImportMapping mapping(ImportKind kind, String text) {
    throw new UnsupportedOperationException(kind + text);
  }

  /** The mapping as YAML, to be kept and sent again. */
  public String text(ImportMapping mapping) {
    throw new UnsupportedOperationException(mapping.toString());
  }

  /** How the file would come in; the mapping is suggested from its headings when there is none. */
  public ImportPreview preview(ImportFile file) {
    throw new UnsupportedOperationException(file.name());
  }

  /**
   * Takes a file for the background to work on. Problems: TOO_LARGE, and INVALID for an empty file
   * or a mapping that cannot be used.
   */
  public ImportRun start(ImportFile file, ImportRun.Origin origin, Actor by, Instant now) {
    throw new UnsupportedOperationException(file.name() + origin + by + now);
  }

  public Optional<ImportRun> byId(ImportRunId id) {
    throw new UnsupportedOperationException(id.toString());
  }

  /** Runs, the latest first, from the one after this id on. */
  public List<ImportRun> latest(Optional<ImportRunId> after, int most) {
    throw new UnsupportedOperationException(after + " " + most);
  }

  /** What became of the rows behind this position, in the order of the file. */
  public List<ImportRow> rows(
      ImportRunId id, Optional<ImportRow.Outcome> outcome, int afterPosition, int most) {
    throw new UnsupportedOperationException(id + " " + outcome + afterPosition + most);
  }

  /**
   * All that was refused as CSV, in the columns of the file and, behind them, what is wrong: it can
   * be corrected and sent again as it is. No cell of it is a formula to a spreadsheet.
   */
  public byte[] errors(ImportRunId id) {
    throw new UnsupportedOperationException(id.toString());
  }

  /** What undoing the run would do; nothing is written. */
  public UndoResult previewUndo(ImportRunId id) {
    throw new UnsupportedOperationException(id.toString());
  }

  /**
   * Takes out again what the run made, wholly or not at all: its orders are set aside so that their
   * numbers are free again, and their payments are booked back.
   */
  public UndoResult undo(ImportRunId id, Actor by, Instant now) {
    throw new UnsupportedOperationException(id + " " + by + now);
  }
}
