package io.redress.faces.desk;

import io.redress.cases.Cases;
import io.redress.cases.search.Findings;
import io.redress.cases.search.Search;
import io.redress.cases.search.SearchQuery;
import io.redress.cases.search.Sight;
import io.redress.faces.shared.Place;
import io.redress.orders.Orders;
import io.redress.shared.PlainWords;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The way to whatever somebody tells about: by its number at once, else by the words of it. */
@Controller
class SearchPages {
  static final String HREF = "/search";

  private final DeskVisits desk;
  private final Cases cases;
  private final Orders orders;
  private final Search search;

  SearchPages(DeskVisits desk, Cases cases, Orders orders, Search search) {
    this.desk = desk;
    this.cases = cases;
    this.orders = orders;
    this.search = search;
  }

  /** Opens the case or the order with this number, or looks for the words everywhere. */
  @GetMapping("/desk/{slug}/find")
  ModelAndView find(HttpServletRequest request, @RequestParam(defaultValue = "") String q) {
    var visit = desk.enter(request, Room.QUEUE);
    var words = PlainWords.oneLine(q);
    if (words.isEmpty()) {
      return visit.goTo(HREF);
    }
    var found = cases.byNumber(words);
    if (found.isPresent()) {
      return visit.goTo("/cases/" + found.get().id());
    }
    if (Permissions.mayEnter(visit.role(), Room.ORDERS)) {
      var order = orders.byNumber(words);
      if (order.isPresent()) {
        return visit.goTo("/orders/" + order.get().id());
      }
    }
    return visit.goTo(new Place(HREF, Map.of("q", words)).address());
  }

  /** Everything that fits, by kind. */
  @GetMapping("/desk/{slug}" + HREF)
  ModelAndView search(HttpServletRequest request, @RequestParam(defaultValue = "") String q) {
    var visit = desk.enter(request, Room.QUEUE);
    var query = new SearchQuery(q, Sight.of(visit.role()));
    var found = query.words().isEmpty() ? Findings.NONE : search.find(query);
    return visit.show("desk/search", new SearchWriter(visit, query).write(found));
  }

  /** What fits, as a file for a spreadsheet. */
  @GetMapping("/desk/{slug}/search.csv")
  ResponseEntity<byte[]> file(
      HttpServletRequest request, @RequestParam(defaultValue = "") String q) {
    var visit = desk.enter(request, Room.QUEUE);
    var query = new SearchQuery(q, Sight.of(visit.role()));
    var found = query.words().isEmpty() ? Findings.NONE : search.find(query);
    var view = new SearchWriter(visit, query).write(found);
    return CsvFiles.answer("search.csv", new SearchCsv(visit).of(view));
  }
}
