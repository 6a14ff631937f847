package io.redress.cases.web;

import io.redress.cases.search.MarkedText;
import io.redress.cases.search.Search;
import io.redress.cases.search.SearchQuery;
import io.redress.cases.search.Sight;
import io.redress.orders.web.Fields;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finds cases, words, people, orders and goods. */
@Tag(name = OpenApiDescription.CASES)
@RestController
class SearchApi {
  private final Search search;

  SearchApi(Search search) {
    this.search = search;
  }

  @Operation(
      summary = "Find anything by whatever is told of it",
      description =
          "Each word must occur, anywhere inside ours, in any script; a phone number is found by its"
              + " last digits. The newest of each kind, 50 at most.")
  @GetMapping("/api/v1/search")
  SearchDocument find(
      @Parameter(description = "Up to 8 words of 200 characters in all; nothing is found by none")
          @RequestParam(defaultValue = "")
          String q) {
    var fields = new Fields();
    if (q.codePointCount(0, q.length()) > SearchQuery.MOST_CHARACTERS) {
      fields.wrong("q", String.valueOf(q.length()), "is too long", "Send up to 200 characters.");
    }
    fields.refuse();
    var query = new SearchQuery(q, Sight.ofProgram());
    return SearchDocument.of(search.find(query), text -> MarkedText.about(text, query).plain());
  }
}
