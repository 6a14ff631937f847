package io.redress.faces;

import io.redress.cases.search.FoundKind;
import io.redress.cases.search.MarkedText;
import io.redress.cases.search.SearchQuery;
import io.redress.cases.search.Sight;
import io.redress.faces.desk.SearchView;
import io.redress.faces.desk.SearchView.Hit;
import io.redress.faces.shared.Page;
import io.redress.faces.shared.PictureView;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The desk's page of what was found; each name begins with that of its template. */
final class SampleSearch {
  private SampleSearch() {}

  static Map<String, Object> of(Page page) {
    var views = new LinkedHashMap<String, Object>();
    views.put("search", new SearchView("田辺", 10, true, sections(page), "/desk/search.csv"));
    views.put("search.none", new SearchView("<nobody>", 0, false, List.of(), "/desk/search.csv"));
    views.put("search.first", new SearchView("", 0, false, List.of(), "/desk/search.csv"));
    return views;
  }

  private static List<SearchView.Section> sections(Page page) {
    return Arrays.stream(FoundKind.values()).map(kind -> section(page, kind)).toList();
  }

  private static SearchView.Section section(Page page, FoundKind kind) {
    var code = kind.name().toLowerCase(Locale.ROOT);
    var isMore = kind == FoundKind.WORDS;
    return new SearchView.Section(
        code,
        page.say("desk.search.kind." + code),
        page.say(isMore ? "desk.search.count.more" : "desk.count", "count", 2),
        isMore ? page.say("desk.search.more", "count", 2) : "",
        List.of(hit(page, "田辺 由紀"), hit(page, "<b>田辺</b>")));
  }

  private static Hit hit(Page page, String title) {
    var query = new SearchQuery("田辺", Sight.ofProgram());
    return new Hit(
        "/desk/cases/1",
        Optional.of(PictureView.ofCategory("ring")),
        MarkedText.of(title, query),
        MarkedText.about("田辺です。どちらが軽いか教えてください", query),
        Optional.of("ja"),
        page.say("desk.search.serial", "serial", "LO-77415"));
  }
}
