package io.redress.imports.intake;

import io.redress.cases.OpenCase;
import io.redress.cases.web.OpenCaseReading;
import io.redress.cases.web.OpenCaseRequest;
import io.redress.catalogue.Categories;
import io.redress.catalogue.NewVariant;
import io.redress.catalogue.web.ProductsReading;
import io.redress.catalogue.web.ProductsRequest;
import io.redress.imports.ImportRow.Trouble;
import io.redress.imports.formats.Content;
import io.redress.imports.formats.Draft;
import io.redress.orders.NewOrder;
import io.redress.orders.web.OrderReading;
import io.redress.orders.web.OrderRequest;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Refusal;
import io.redress.shared.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Reads drafts as the API reads requests, and tells what is wrong at its place in the file. */
@Component
public final class RowReading {
  /** The most troubles that are told of one row. */
  static final int MOST_TROUBLES = 50;

  private final OrderReading orders;
  private final OpenCaseReading cases;
  private final Categories categories;

  RowReading(OrderReading orders, OpenCaseReading cases, Categories categories) {
    this.orders = orders;
    this.cases = cases;
    this.categories = categories;
  }

  /** What a draft asks for, or why it cannot be had. */
  public sealed interface Read {
    /** An order to be taken in. */
    record AnOrder(NewOrder order) implements Read {}

    /** A case to be opened. */
    record ACase(OpenCase request) implements Read {}

    /** Variants to be noted. */
    record SomeVariants(List<NewVariant> variants) implements Read {
      public SomeVariants {
        variants = List.copyOf(variants);
      }
    }

    /** Nothing that could come in. */
    record Refused(List<Trouble> troubles) implements Read {
      public Refused {
        troubles = List.copyOf(troubles);
      }
    }
  }

  /** Reads a draft; nothing is written. */
  public Read read(Draft draft) {
    return switch (draft.content()) {
      case Content.OfOrder(OrderRequest request) ->
          read(draft, () -> new Read.AnOrder(orders.read(request)));
      case Content.OfCase(OpenCaseRequest request) ->
          read(draft, () -> new Read.ACase(cases.read(request).request()));
      case Content.OfProducts(ProductsRequest request) ->
          read(draft, () -> new Read.SomeVariants(ProductsReading.read(request, categories)));
      case Content.Unreadable() -> new Read.Refused(draft.troubles());
    };
  }

  private static Read read(Draft draft, Supplier<Read> reading) {
    try {
      var read = reading.get();
      return draft.troubles().isEmpty() ? read : new Read.Refused(draft.troubles());
    } catch (Problem problem) {
      return new Read.Refused(troubles(draft, problem));
    }
  }

  /** The troubles of the file and those of the request; of one cell, the first is told. */
  static List<Trouble> troubles(Draft draft, Problem problem) {
    var all = new ArrayList<>(draft.troubles());
    for (var violation : violations(problem)) {
      var found = draft.places().locate(violation);
      var isTold =
          all.stream()
              .anyMatch(
                  each -> each.line() == found.line() && each.column().equals(found.column()));
      if (!isTold) {
        all.add(found);
      }
    }
    return all.stream().limit(MOST_TROUBLES).toList();
  }

  /** Why a rule said no. */
  static List<Trouble> troubles(Draft draft, Refusal refusal) {
    var facts = refusal.facts();
    var violation =
        refusal.code().equals("more_than_bought")
            ? new Violation(
                "lines[0].quantity",
                facts.getOrDefault("asked", ""),
                "is more than what was bought and not asked back yet, which is "
                    + facts.getOrDefault("left", "0"),
                "Ask for fewer pieces, or look at the cases of this order.")
            : new Violation(
                "lines", refusal.code(), "is why it was refused", "See " + sorted(facts) + ".");
    return List.of(draft.places().locate(violation));
  }

  private static List<Violation> violations(Problem problem) {
    if (problem.code() == ProblemCode.NOT_FOUND) {
      return List.of(
          new Violation(
              "order",
              "",
              "is not the number of an order",
              "Import the order first, or correct the number."));
    }
    return problem.violations().isEmpty()
        ? List.of(new Violation("", "", String.valueOf(problem.getMessage()), "Correct it."))
        : problem.violations().stream().map(RowReading::placed).toList();
  }

  /** Payments and products tell what is wrong with them by other names than a file has. */
  private static Violation placed(Violation violation) {
    var field =
        violation.field().equals("providerReference")
            ? "payments[0].reference"
            : violation
                .field()
                .replaceFirst("^products\\[0]\\.number$", "product")
                .replaceFirst("^products\\[0]\\.", "")
                .replaceFirst("^variants", "lines");
    return new Violation(field, violation.value(), violation.reason(), violation.remedy());
  }

  private static String sorted(Map<String, String> facts) {
    return new TreeMap<>(facts).toString();
  }
}
