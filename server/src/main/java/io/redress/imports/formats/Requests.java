package io.redress.imports.formats;

import io.redress.cases.web.OpenCaseRequest;
import io.redress.catalogue.web.ProductsRequest;
import io.redress.imports.ImportRow.Trouble;
import io.redress.orders.web.OrderRequest;
import io.redress.shared.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Turns trees into the requests that the API takes, by the rules by which the API reads them. */
final class Requests {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private Requests() {}

  /** The draft with the order that the tree describes. */
  static Draft order(JsonNode tree, Draft draft) {
    return with(draft, tree, OrderRequest.class, Content.OfOrder::new);
  }

  /** The draft with the case that the tree describes. */
  static Draft openCase(JsonNode tree, Draft draft) {
    return with(draft, tree, OpenCaseRequest.class, Content.OfCase::new);
  }

  /** The draft with the product that the tree describes, its lines as variants. */
  static Draft products(JsonNode tree, Draft draft) {
    var product = (ObjectNode) tree;
    rename(product, "product", "number");
    rename(product, "lines", "variants");
    var request = JSON.createObjectNode();
    request.putArray("products").add(product);
    return with(draft, request, ProductsRequest.class, Content.OfProducts::new);
  }

  private static void rename(ObjectNode tree, String from, String to) {
    var value = tree.remove(from);
    if (value != null) {
      tree.set(to, value);
    }
  }

  private static <T> Draft with(
      Draft draft, JsonNode tree, Class<T> type, Function<T, Content> content) {
    try {
      return with(draft, content.apply(JSON.treeToValue(tree, type)), draft.troubles());
    } catch (JacksonException misshapen) {
      var troubles = new ArrayList<Trouble>(draft.troubles());
      troubles.add(draft.places().locate(violation(misshapen)));
      return with(draft, new Content.Unreadable(), troubles);
    }
  }

  private static Draft with(Draft draft, Content content, List<Trouble> troubles) {
    return new Draft(
        draft.line(),
        draft.number(),
        content,
        draft.places(),
        troubles,
        draft.remarks(),
        draft.raw());
  }

  private static Violation violation(JacksonException misshapen) {
    var path = path(misshapen.getPath());
    if (misshapen instanceof UnrecognizedPropertyException unknown) {
      var known =
          unknown.getKnownPropertyIds().stream()
              .map(String::valueOf)
              .sorted()
              .collect(Collectors.joining(", "));
      return new Violation(
          path, unknown.getPropertyName(), "is not known here", "Known are: " + known + ".");
    }
    return new Violation(
        path, "", "cannot be read", "Send a value of the form that /openapi.json shows.");
  }

  private static String path(List<JacksonException.Reference> references) {
    var path = new StringBuilder();
    for (var reference : references) {
      if (reference.getPropertyName() == null) {
        path.append('[').append(reference.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(reference.getPropertyName());
      }
    }
    return path.toString();
  }
}
