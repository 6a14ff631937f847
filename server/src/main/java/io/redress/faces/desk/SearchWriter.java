package io.redress.faces.desk;

import io.redress.cases.CaseSummary;
import io.redress.cases.search.Findings;
import io.redress.cases.search.FoundKind;
import io.redress.cases.search.MarkedText;
import io.redress.cases.search.SearchQuery;
import io.redress.conversation.AuthorKind;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.PictureView;
import io.redress.faces.shared.Place;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Writes what was found, with the found words marked. */
final class SearchWriter {
  private static final String BESIDE = " · ";

  private final Visit visit;
  private final SearchQuery query;

  SearchWriter(Visit visit, SearchQuery query) {
    this.visit = visit;
    this.query = query;
  }

  SearchView write(Findings found) {
    var sections =
        Arrays.stream(FoundKind.values())
            .filter(kind -> found.count(kind) > 0)
            .map(kind -> section(kind, found))
            .toList();
    return new SearchView(
        query.words(),
        Arrays.stream(FoundKind.values()).mapToInt(found::count).sum(),
        Arrays.stream(FoundKind.values()).anyMatch(found::isMore),
        sections,
        new Place(visit.home() + "/search.csv", Map.of("q", query.words())).address());
  }

  private SearchView.Section section(FoundKind kind, Findings found) {
    var count = found.count(kind);
    var isMore = found.isMore(kind);
    return new SearchView.Section(
        Codes.of(kind),
        visit.say("desk.search.kind." + Codes.of(kind)),
        visit.say(isMore ? "desk.search.count.more" : "desk.count", "count", count),
        isMore ? visit.say("desk.search.more", "count", count) : "",
        hits(kind, found));
  }

  private List<SearchView.Hit> hits(FoundKind kind, Findings found) {
    return switch (kind) {
      case CASES -> each(found.cases(), this::matter);
      case WORDS -> each(found.words(), this::words);
      case PEOPLE -> each(found.people(), this::person);
      case ORDERS -> each(found.orders(), this::order);
      case GOODS -> each(found.goods(), this::goods);
    };
  }

  private static <T> List<SearchView.Hit> each(
      Findings.Found<T> found, Function<T, SearchView.Hit> hit) {
    return found.rows().stream().map(hit).toList();
  }

  private SearchView.Hit matter(CaseSummary row) {
    return new SearchView.Hit(
        caseHref(row.id().toString()),
        Optional.of(PictureView.ofCategory(row.category())),
        marked(row.consumerName() + BESIDE + row.goods()),
        marked(
            String.join(
                BESIDE,
                row.number(),
                row.orderNumber(),
                visit.say("desk.status." + Codes.of(row.status())))),
        Optional.empty(),
        visit.page().dates().shortDay(row.openedAt()));
  }

  private SearchView.Hit words(Findings.Words row) {
    return new SearchView.Hit(
        caseHref(row.caseId().toString()),
        Optional.empty(),
        plain(visit.say("desk.search.said." + voice(row), "number", row.caseNumber())),
        MarkedText.about(row.text(), query),
        Optional.of(row.language()),
        visit.page().dates().shortDay(row.writtenAt()));
  }

  private static String voice(Findings.Words row) {
    if (row.author() == AuthorKind.SYSTEM) {
      return "automatic";
    }
    var isOurs = row.author() == AuthorKind.STAFF;
    return switch (row.thread()) {
      case CONSUMER -> isOurs ? "reply" : "message";
      case BRAND -> isOurs ? "toBrand" : "brand";
      case INTERNAL -> "note";
    };
  }

  private SearchView.Hit person(Findings.Person row) {
    var contacts = row.email().map(email -> email + row.phone().map(BESIDE::concat).orElse(""));
    var about =
        visit.say("desk.search.person", "orders", row.orders(), "cases", row.cases())
            + contacts.map(BESIDE::concat).orElse("");
    return new SearchView.Hit(
        personHref(row),
        Optional.empty(),
        marked(row.name()),
        marked(about),
        Optional.empty(),
        visit.language(row.language()));
  }

  /** Where more is told of a person: her data for who may see it, else what she bought. */
  private String personHref(Findings.Person row) {
    if (Permissions.mayEnter(visit.role(), Room.PRIVACY)) {
      return visit.home() + "/people/" + row.id();
    }
    var words = row.email().orElse(row.name());
    return new Place(visit.home() + Room.ORDERS.href(), Map.of(OrderSearch.WORDS, words)).address();
  }

  private SearchView.Hit order(Findings.OrderFound row) {
    return new SearchView.Hit(
        orderHref(row.id().toString()),
        Optional.empty(),
        marked(row.number() + BESIDE + row.buyer()),
        marked(row.title() + BESIDE + visit.page().dates().shortDay(row.placedAt())),
        Optional.empty(),
        visit.page().sum(row.total()));
  }

  private SearchView.Hit goods(Findings.Goods row) {
    var about = row.sku() + BESIDE + row.orderNumber() + BESIDE + row.buyer();
    return new SearchView.Hit(
        orderHref(row.orderId().toString()),
        Optional.of(PictureView.ofCategory(row.category())),
        marked(row.title()),
        marked(
            row.serial()
                .map(serial -> visit.say("desk.search.serial", "serial", serial) + BESIDE + about)
                .orElse(about)),
        Optional.empty(),
        visit.page().dates().shortDay(row.placedAt()));
  }

  private String caseHref(String id) {
    return visit.home() + "/cases/" + id;
  }

  private String orderHref(String id) {
    return visit.home() + "/orders/" + id;
  }

  private MarkedText marked(String text) {
    return MarkedText.of(text, query);
  }

  private static MarkedText plain(String text) {
    return new MarkedText(List.of(new MarkedText.Piece(text, false)));
  }
}
