package io.redress.imports.intake;

import io.redress.cases.OpenCase;
import io.redress.catalogue.NewVariant;
import io.redress.imports.ImportFile;
import io.redress.imports.ImportMapping;
import io.redress.imports.ImportPreview;
import io.redress.imports.ImportPreview.Column;
import io.redress.imports.ImportPreview.Entry;
import io.redress.imports.ImportRow.Trouble;
import io.redress.imports.formats.Draft;
import io.redress.imports.formats.Drafts;
import io.redress.imports.formats.FileReader;
import io.redress.imports.formats.RawRow;
import io.redress.imports.intake.RowReading.Read;
import io.redress.orders.NewOrder;
import io.redress.orders.Orders;
import io.redress.orders.PaymentFacts;
import io.redress.shared.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Shows how files would come in, by the code that takes them in. */
@Component
public final class Previews {
  private static final int EXAMPLE_SHOWN = 60;

  private final MappingCheck mappings;
  private final RowReading reading;
  private final Orders orders;

  Previews(MappingCheck mappings, RowReading reading, Orders orders) {
    this.mappings = mappings;
    this.reading = reading;
    this.orders = orders;
  }

  /** How the file would come in. */
  public ImportPreview of(ImportFile file) {
    var mapping = file.mapping().orElseGet(() -> mappings.suggest(file));
    mappings.require(file.kind(), mapping);
    var drafts = FileReader.open(file.kind(), file.bytes(), mapping);
    var first =
        IntStream.range(0, Math.min(drafts.size(), ImportPreview.MOST_SHOWN))
            .mapToObj(drafts::read)
            .toList();
    return new ImportPreview(
        mapping,
        columns(drafts, mapping, first),
        drafts.troubles().isEmpty() ? first.stream().map(this::entry).toList() : List.of(),
        drafts.size(),
        drafts.troubles());
  }

  private static List<Column> columns(Drafts drafts, ImportMapping mapping, List<Draft> first) {
    var rows = first.stream().flatMap(draft -> draft.raw().stream()).toList();
    var columns = new ArrayList<Column>();
    for (var i = 0; i < drafts.header().size(); i++) {
      var heading = drafts.header().get(i);
      var field = Optional.ofNullable(mapping.columns().get(heading));
      columns.add(new Column(heading, field, examples(rows, i)));
    }
    return columns;
  }

  private static List<String> examples(List<RawRow> rows, int column) {
    return rows.stream()
        .filter(row -> column < row.cells().size())
        .map(row -> Legible.of(row.cells().get(column)).strip())
        .filter(cell -> !cell.isEmpty())
        .map(cell -> cell.length() > EXAMPLE_SHOWN ? cell.substring(0, EXAMPLE_SHOWN) + "…" : cell)
        .distinct()
        .limit(ImportPreview.MOST_SHOWN)
        .toList();
  }

  private Entry entry(Draft draft) {
    return switch (reading.read(draft)) {
      case Read.AnOrder(NewOrder order) -> entry(draft, order);
      case Read.ACase(OpenCase request) -> entry(draft, request);
      case Read.SomeVariants(List<NewVariant> variants) -> entry(draft, variants);
      case Read.Refused(List<Trouble> troubles) ->
          new Entry(
              draft.line(),
              Legible.of(draft.number()),
              "",
              Optional.empty(),
              Optional.empty(),
              List.of(),
              troubles);
    };
  }

  private static Entry entry(Draft draft, List<NewVariant> variants) {
    var lines =
        variants.stream()
            .map(
                each -> each.label().map(label -> each.title() + ", " + label).orElse(each.title()))
            .map(Legible::of)
            .toList();
    return new Entry(
        draft.line(),
        Legible.of(draft.number()),
        "",
        Optional.empty(),
        variants.getFirst().price(),
        lines,
        List.of());
  }

  private static Entry entry(Draft draft, NewOrder order) {
    var total =
        order.payments().stream()
            .map(PaymentFacts::captured)
            .reduce(Money.zero(order.sums().currency()), Money::plus);
    var lines =
        order.lines().stream()
            .map(line -> line.quantity().pieces() + " × " + line.goods().title())
            .toList();
    return new Entry(
        draft.line(),
        order.number(),
        order.consumer().name(),
        Optional.of(order.placedAt()),
        Optional.of(total),
        lines,
        List.of());
  }

  private Entry entry(Draft draft, OpenCase request) {
    var order = orders.byId(request.orderId()).orElseThrow();
    var lines =
        request.lines().stream()
            .map(
                line ->
                    line.quantity().pieces()
                        + " × "
                        + order.line(line.orderLineId()).orElseThrow().title())
            .toList();
    return new Entry(
        draft.line(),
        order.orderNumber(),
        "",
        Optional.of(order.placedAt()),
        Optional.empty(),
        lines,
        List.of());
  }
}
