package io.redress.faces.brandroom;

import io.redress.faces.brandroom.BrandRequests.Asked;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.FieldView.Kind;
import io.redress.faces.shared.Page;
import io.redress.liaison.room.Colleague;
import io.redress.liaison.room.PassingOn;
import io.redress.liaison.room.PassingOn.Hindrance;
import java.util.List;
import java.util.Optional;

/** Writes the page by which a request is passed on, and what stands against it. */
final class ColleagueWriter {
  private final Asked asked;
  private final Page page;

  ColleagueWriter(Asked asked) {
    this.asked = asked;
    this.page = asked.page();
  }

  /** The page as it is opened. */
  ColleagueView empty(List<Colleague> given) {
    return page(new PassingOn("", "", ""), given, Optional.empty(), "");
  }

  /** The page with what was written, and what stands against it. */
  ColleagueView hindered(PassingOn to, List<Colleague> given, Hindrance hindrance) {
    return page(to, given, Optional.of(hindrance), "");
  }

  /** The page with what was written, when too much came at once. */
  ColleagueView slowed(PassingOn to, List<Colleague> given) {
    return page(to, given, Optional.empty(), page.say("brandroom.fault.often.text"));
  }

  /** The page with what was written, when the request takes no answer any more. */
  ColleagueView late(PassingOn to, List<Colleague> given) {
    return page(to, given, Optional.empty(), page.say("brandroom.refused"));
  }

  private ColleagueView page(
      PassingOn to, List<Colleague> given, Optional<Hindrance> hindrance, String error) {
    return new ColleagueView(
        asked.brand().name(),
        page.say("brandroom.reference", "number", asked.matter().view().head().number()),
        asked.address() + "/colleagues",
        List.of(
            field("name", Kind.TEXT, to.name(), hindrance),
            field("email", Kind.EMAIL_OF_ANOTHER, to.email(), hindrance),
            field("note", Kind.PARAGRAPH, to.note(), hindrance)),
        hindrance.filter(each -> each == Hindrance.MOST).map(this::why).orElse(error),
        given.stream().filter(Colleague::isKnown).map(this::row).toList(),
        asked.address());
  }

  private FieldView field(String name, Kind kind, String written, Optional<Hindrance> hindrance) {
    var field = FieldView.of(name, page.say("brandroom.colleague." + name), kind).holding(written);
    return hindrance
        .filter(each -> fieldOf(each).equals(name))
        .map(each -> field.failing(why(each)))
        .orElse(field);
  }

  /** The field that a hindrance belongs to; none has the number of links. */
  private static String fieldOf(Hindrance hindrance) {
    return switch (hindrance) {
      case NAME -> "name";
      case EMAIL, OWN, AGAIN -> "email";
      case NOTE -> "note";
      case MOST -> "";
    };
  }

  private String why(Hindrance hindrance) {
    var key = "brandroom.colleague.wrong." + Codes.of(hindrance);
    return switch (hindrance) {
      case EMAIL, OWN, AGAIN -> page.say(key);
      case NAME -> page.say(key, "most", PassingOn.MOST_NAME);
      case NOTE -> page.say(key, "most", PassingOn.MOST_NOTE);
      case MOST -> page.say(key, "most", PassingOn.MOST);
    };
  }

  private ColleagueView.Row row(Colleague colleague) {
    var text =
        page.say(
            "brandroom.colleague.row",
            "name",
            colleague.name(),
            "day",
            page.dates().day(colleague.givenAt()));
    return colleague.isOpen()
        ? new ColleagueView.Row(
            text,
            colleague.link().toString(),
            page.say("brandroom.colleague.revoke.of", "name", colleague.name()))
        : new ColleagueView.Row(text, "", "");
  }
}
