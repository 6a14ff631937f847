package io.redress.imports.intake;

import io.redress.cases.CaseOutcome;
import io.redress.cases.Cases;
import io.redress.cases.OpenCase;
import io.redress.cases.OrderIntake;
import io.redress.catalogue.NewVariant;
import io.redress.catalogue.Products;
import io.redress.catalogue.Products.Noted;
import io.redress.imports.ImportRow;
import io.redress.imports.ImportRow.Outcome;
import io.redress.imports.ImportRow.Trouble;
import io.redress.imports.ImportRun;
import io.redress.imports.formats.Draft;
import io.redress.imports.intake.RowReading.Read;
import io.redress.imports.store.RowStore;
import io.redress.imports.store.RunStore;
import io.redress.imports.store.TakenRow;
import io.redress.orders.ImportResult;
import io.redress.orders.NewOrder;
import io.redress.shared.Problem;
import io.redress.shared.RefusedException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes one row in: the order or case, what became of it, and the count of the run, in one
 * transaction. The count is the fence: whoever comes second finds it raised and undoes all he did.
 */
@Component
final class RowIntake {
  private static final Logger LOG = LoggerFactory.getLogger(RowIntake.class);
  private static final int NUMBER_SHOWN = 64;

  private final RowReading reading;
  private final OrderIntake orders;
  private final Cases cases;
  private final Products products;
  private final RunStore runs;
  private final RowStore rows;
  private final TransactionTemplate transaction;
  private final Clock clock;

  RowIntake(
      RowReading reading,
      OrderIntake orders,
      Cases cases,
      Products products,
      RunStore runs,
      RowStore rows,
      TransactionTemplate transaction,
      Clock clock) {
    this.reading = reading;
    this.orders = orders;
    this.cases = cases;
    this.products = products;
    this.runs = runs;
    this.rows = rows;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Takes the row at a position in, or notes why not; false when somebody else did already. */
  boolean take(ImportRun run, int position, Draft draft) {
    try {
      return switch (reading.read(draft)) {
        case Read.AnOrder(NewOrder order) ->
            keep(run, () -> taken(position, draft, orders.accept(order, clock.instant())));
        case Read.ACase(OpenCase request) ->
            keep(run, () -> opened(position, draft, cases.open(request, run.startedBy())));
        case Read.SomeVariants(List<NewVariant> variants) ->
            keep(run, () -> noted(position, draft, products.note(variants, run.startedAt())));
        case Read.Refused(List<Trouble> troubles) -> refuse(run, position, draft, troubles);
      };
    } catch (Problem problem) {
      return refuse(run, position, draft, RowReading.troubles(draft, problem));
    } catch (RefusedException refused) {
      return refuse(run, position, draft, RowReading.troubles(draft, refused.refusal()));
    } catch (DataIntegrityViolationException
        | IllegalArgumentException
        | IllegalStateException
        | ArithmeticException unforeseen) {
      LOG.error("Row {} of import {} cannot be kept.", position, run.id(), unforeseen);
      return refuse(run, position, draft, List.of(unkept(draft)));
    }
  }

  private boolean keep(ImportRun run, Supplier<TakenRow> work) {
    return Boolean.TRUE.equals(
        transaction.execute(
            status -> {
              var taken = work.get();
              if (!runs.advance(run.id(), taken.row())) {
                status.setRollbackOnly();
                return false;
              }
              rows.insert(run.id(), taken);
              return true;
            }));
  }

  private boolean refuse(ImportRun run, int position, Draft draft, List<Trouble> troubles) {
    var row =
        new ImportRow(position, draft.line(), number(draft), Outcome.REFUSED, plain(troubles));
    return keep(run, () -> new TakenRow(row, Optional.empty(), Optional.empty(), draft.raw()));
  }

  private static TakenRow taken(int position, Draft draft, ImportResult result) {
    var outcome =
        switch (result) {
          case ImportResult.Created created -> Outcome.CREATED;
          case ImportResult.Unchanged unchanged -> Outcome.UNCHANGED;
          case ImportResult.Changed changed -> Outcome.CHANGED;
        };
    var row = new ImportRow(position, draft.line(), number(draft), outcome, draft.remarks());
    return new TakenRow(row, Optional.of(result.order().id()), Optional.empty(), List.of());
  }

  private static TakenRow opened(int position, Draft draft, CaseOutcome outcome) {
    var caseId = outcome.orThrow();
    var row =
        new ImportRow(position, draft.line(), number(draft), Outcome.CREATED, draft.remarks());
    return new TakenRow(row, Optional.empty(), Optional.of(caseId), List.of());
  }

  private static TakenRow noted(int position, Draft draft, Noted noted) {
    var outcome =
        switch (noted) {
          case NEW -> Outcome.CREATED;
          case CHANGED -> Outcome.CHANGED;
          case KNOWN -> Outcome.UNCHANGED;
        };
    var row = new ImportRow(position, draft.line(), number(draft), outcome, draft.remarks());
    return new TakenRow(row, Optional.empty(), Optional.empty(), List.of());
  }

  private static Trouble unkept(Draft draft) {
    return new Trouble(
        draft.line(), "", "", "cannot be kept as it is", "Ask your administrator to look why.");
  }

  private static String number(Draft draft) {
    var number = Legible.of(draft.number());
    return number.length() > NUMBER_SHOWN ? number.substring(0, NUMBER_SHOWN) : number;
  }

  private static List<Trouble> plain(List<Trouble> troubles) {
    return troubles.stream()
        .map(
            each ->
                new Trouble(
                    each.line(),
                    Legible.of(each.column()),
                    Legible.of(each.value()),
                    each.reason(),
                    each.remedy()))
        .toList();
  }
}
