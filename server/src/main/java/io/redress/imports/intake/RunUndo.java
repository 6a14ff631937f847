package io.redress.imports.intake;

import io.redress.cases.OrderUndo;
import io.redress.cases.OrderUndo.Dependents;
import io.redress.imports.ImportKind;
import io.redress.imports.ImportRow.Outcome;
import io.redress.imports.ImportRun;
import io.redress.imports.UndoResult;
import io.redress.imports.UndoResult.Obstacle;
import io.redress.imports.UndoResult.Reason;
import io.redress.imports.store.RowStore;
import io.redress.imports.store.RunStore;
import io.redress.orders.Order;
import io.redress.orders.Orders;
import io.redress.shared.Actor;
import io.redress.shared.OrderId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Takes out again what a run made, where nothing depends on it. */
@Component
public final class RunUndo {
  private static final int MOST_OBSTACLES = 200;

  private final RunStore runs;
  private final RowStore rows;
  private final Orders orders;
  private final OrderUndo undo;

  RunUndo(RunStore runs, RowStore rows, Orders orders, OrderUndo undo) {
    this.runs = runs;
    this.rows = rows;
    this.orders = orders;
    this.undo = undo;
  }

  /** What undoing the run would do; what it would touch stays locked until then. */
  public UndoResult preview(ImportRun run) {
    if (run.state() != ImportRun.State.DONE) {
      return refused(Reason.NOT_DONE);
    }
    if (!run.kind().hasOrders()) {
      return changedAnything(run) ? refused(stands(run)) : new UndoResult.Undone(run, 0);
    }
    var created = rows.orders(run.id(), Outcome.CREATED);
    var obstacles = new ArrayList<Obstacle>();
    var made = Set.copyOf(created);
    rows.orders(run.id(), Outcome.CHANGED).stream()
        .filter(order -> !made.contains(order))
        .map(order -> new Obstacle(Reason.CHANGED_BY_RUN, number(order), List.of()))
        .forEach(obstacles::add);
    obstacles.addAll(dependents(undo.lock(created)));
    return obstacles.isEmpty()
        ? new UndoResult.Undone(run, created.size())
        : new UndoResult.Refused(obstacles.stream().limit(MOST_OBSTACLES).toList());
  }

  private static boolean changedAnything(ImportRun run) {
    return run.counts().created() + run.counts().changed() > 0;
  }

  private static Reason stands(ImportRun run) {
    return run.kind() == ImportKind.PRODUCTS_CSV ? Reason.NOTED_PRODUCTS : Reason.OPENED_CASES;
  }

  /** Undoes a locked run, or tells what stands in the way. */
  public UndoResult perform(ImportRun run, Actor by, Instant now) {
    return switch (preview(run)) {
      case UndoResult.Refused refused -> refused;
      case UndoResult.Undone undone -> {
        undo.takeOut(rows.orders(run.id(), Outcome.CREATED), now);
        runs.undo(run.id(), by, now);
        yield new UndoResult.Undone(runs.byId(run.id()).orElseThrow(), undone.orders());
      }
    };
  }

  private List<Obstacle> dependents(Dependents dependents) {
    var found = new ArrayList<Obstacle>();
    dependents
        .cases()
        .forEach(
            (order, numbers) -> found.add(new Obstacle(Reason.HAS_CASES, number(order), numbers)));
    for (var order : dependents.changed()) {
      found.add(new Obstacle(Reason.CHANGED_SINCE, number(order), List.of()));
    }
    for (var order : dependents.paidBack()) {
      if (!dependents.cases().containsKey(order)) {
        found.add(new Obstacle(Reason.PAID_BACK, number(order), List.of()));
      }
    }
    found.sort((one, other) -> one.orderNumber().compareTo(other.orderNumber()));
    return found;
  }

  private String number(OrderId id) {
    return orders.byId(id).map(Order::orderNumber).orElse("");
  }

  private static UndoResult refused(Reason reason) {
    return new UndoResult.Refused(List.of(new Obstacle(reason, "", List.of())));
  }
}
