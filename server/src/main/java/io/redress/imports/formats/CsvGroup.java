package io.redress.imports.formats;

import io.redress.imports.ImportMapping;
import io.redress.imports.ImportRow.Trouble;
import io.redress.imports.domain.CellText;
import io.redress.imports.domain.FieldKind;
import io.redress.imports.domain.KnownField;
import io.redress.orders.NewOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The rows of one order, case or product, put together into one request.
 *
 * <p>Each row is a line of it. What belongs to the whole stands on any row, and where it stands
 * more than once it says the same.
 */
final class CsvGroup {
  /** One more than an order may have lines, so that it is told as too long. */
  private static final int MOST_READ = NewOrder.MOST_LINES + 1;

  private static final Set<String> SHEET_ERRORS =
      Set.of("#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!");

  /** How the rows of a file are read. */
  record Reading(
      FileText file,
      CsvTable table,
      CsvShape shape,
      ImportMapping mapping,
      List<CsvColumn> columns) {}

  /** A cell that means something. */
  private record Cell(KnownField field, String path, String text, Place place) {}

  private final Reading reading;
  private final List<RawRow> rows;
  private final CellText writing;
  private final Assembly assembly;
  private final List<Trouble> troubles = new ArrayList<>();
  private final Map<String, Cell> first = new HashMap<>();
  private final CsvPayments payments = new CsvPayments();

  CsvGroup(Reading reading, List<RawRow> rows) {
    this.reading = reading;
    this.rows = rows.size() > MOST_READ ? rows.subList(0, MOST_READ) : rows;
    this.writing = new CellText(reading.mapping().writing());
    var places = new Places(rows.getFirst().line(), CsvGroup::fieldOf);
    this.assembly = new Assembly(places);
  }

  Draft draft() {
    for (var i = 0; i < rows.size(); i++) {
      assembly.places().note("lines[" + i + "]", new Place(rows.get(i).line(), ""));
      readRow(i);
    }
    addConstants();
    if (reading.shape() == CsvShape.ORDERS) {
      payments.complete(assembly);
    }
    var draft =
        new Draft(
            rows.getFirst().line(),
            assembly.root().at(reading.shape().number()).asString("").strip(),
            new Content.Unreadable(),
            assembly.places(),
            troubles,
            List.of(),
            rows);
    return reading.shape().request(assembly.root(), draft);
  }

  private void readRow(int index) {
    var row = rows.get(index);
    checkForm(index);
    var payment = payments.indexOf(row, reading.columns());
    for (var column : reading.columns()) {
      var field = column.field();
      var path = path(field.name(), index, payment);
      var place = new Place(row.line(), column.heading());
      var cell = column.index() < row.cells().size() ? row.cells().get(column.index()) : "";
      assembly.places().note(path, place);
      if (!cell.isBlank()) {
        var said = reading.mapping().translate(field.name(), cell);
        read(new Cell(field, path, said, place));
      }
    }
  }

  private void checkForm(int index) {
    var row = rows.get(index);
    var width = reading.table().header().size();
    if (row.cells().size() > width) {
      troubles.add(
          new Trouble(
              row.line(),
              "",
              row.cells().size() + " cells",
              "is longer than the headings, of which there are " + width,
              "Put cells that hold the delimiter into quotes."));
    }
    for (var earlier : rows.subList(0, index)) {
      if (earlier.cells().equals(row.cells())) {
        troubles.add(
            new Trouble(
                row.line(),
                "",
                "",
                "is the same as line " + earlier.line(),
                "Leave it out, or raise the quantity there."));
        return;
      }
    }
  }

  private void read(Cell cell) {
    var known = first.putIfAbsent(cell.path(), cell);
    if (known != null) {
      if (!known.text().strip().equals(cell.text().strip())) {
        refuse(
            cell,
            "is not what line %d says, which is %s".formatted(known.place().line(), known.text()),
            "Write it once, or the same on each row of it.");
      }
      return;
    }
    if (cell.text().indexOf('\0') >= 0) {
      refuse(cell, "holds a NUL character", "Take it out; it is no text.");
    } else if (reading.file().isDamaged() && cell.text().indexOf(FileText.DAMAGE) >= 0) {
      refuse(
          cell,
          "holds bytes that are no " + reading.file().charset().name(),
          "Save the file as UTF-8, or name its encoding in the mapping.");
    } else if (SHEET_ERRORS.contains(cell.text().strip())) {
      refuse(cell, "is an error of the spreadsheet", "Correct the formula there.");
    } else if (cell.field().kind() != FieldKind.TEXT && cell.text().strip().startsWith("=")) {
      refuse(cell, "is a formula and no value", "Save the sheet with values in place of formulas.");
    } else {
      assemble(cell);
    }
  }

  private void assemble(Cell cell) {
    var value = value(cell);
    if (value.isMissingNode()) {
      refuse(cell, "is not yes or no", "Write yes or no, or true or false.");
      return;
    }
    assembly.put(cell.path(), value, cell.place());
  }

  private JsonNode value(Cell cell) {
    var nodes = JsonNodeFactory.instance;
    var isAnswer = cell.field().name().startsWith(CsvShape.ANSWERS);
    if (cell.field().kind() != FieldKind.YES_NO && !isAnswer) {
      return nodes.stringNode(writing.rewrite(cell.field().kind(), cell.text()));
    }
    if (isAnswer && !Set.of("true", "false").contains(cell.text().strip())) {
      return nodes.stringNode(cell.text().strip());
    }
    return CellText.yesOrNo(cell.text())
        .<JsonNode>map(nodes::booleanNode)
        .orElse(nodes.missingNode());
  }

  private void refuse(Cell cell, String reason, String remedy) {
    troubles.add(
        new Trouble(
            cell.place().line(), cell.place().column(), shown(cell.text()), reason, remedy));
  }

  /** What is constant is so wherever the file says nothing. */
  private void addConstants() {
    reading
        .mapping()
        .constants()
        .forEach(
            (name, value) ->
                reading.shape().field(name).ifPresent(field -> addConstant(field, value)));
  }

  private void addConstant(KnownField field, String value) {
    var isOfLine = field.name().startsWith("lines.");
    var isOfPayment = field.name().startsWith("payments.");
    var times = isOfLine ? rows.size() : isOfPayment ? payments.count() : 1;
    for (var i = 0; i < times; i++) {
      var path = path(field.name(), i, i);
      if (!assembly.has(path) && !first.containsKey(path)) {
        var line = isOfLine ? rows.get(i).line() : rows.getFirst().line();
        assemble(new Cell(field, path, value, new Place(line, field.name())));
      }
    }
  }

  /** The path in the request of a field of the file. */
  private static String path(String field, int line, int payment) {
    if (field.startsWith("lines.")) {
      return "lines[" + line + "]." + field.substring("lines.".length());
    }
    if (field.startsWith("payments.")) {
      return "payments[" + payment + "]." + field.substring("payments.".length());
    }
    return switch (field) {
      case "discount" -> "discounts[0].amount";
      case "discountLabel" -> "discounts[0].label";
      default -> field;
    };
  }

  /** The field of the file at a path in the request. */
  private static String fieldOf(String path) {
    var field = path.replaceAll("\\[\\d+]", "");
    return switch (field) {
      case "discounts", "discounts.amount" -> "discount";
      case "discounts.label" -> "discountLabel";
      default -> field;
    };
  }

  private static String shown(String text) {
    var clean = text.replace('\0', FileText.DAMAGE);
    return clean.length() > 200 ? clean.substring(0, 200) + "…" : clean;
  }
}
