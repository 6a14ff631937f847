package io.redress.faces.desk;

import io.redress.faces.shared.Codes;
import io.redress.faces.shared.FieldView;
import io.redress.goods.parcels.PostalAddress;
import io.redress.goods.parcels.ReturnWays;
import io.redress.goods.parcels.WayBack;
import io.redress.shared.PlainWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The ways back as they are written into the form.
 *
 * @param hub where goods go, by field
 * @param rows one for each way that is set, and one for each kind that is not
 */
record ReturnWaysDraft(Map<String, String> hub, List<ReturnWayDraft> rows) {
  private static final List<String> HUB =
      List.of("name", "lines", "postalCode", "city", "region", "country", "phone");
  private static final Set<String> NEEDED = Set.of("name", "lines", "city", "country");
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  ReturnWaysDraft {
    hub = Map.copyOf(hub);
    rows = List.copyOf(rows);
  }

  static ReturnWaysDraft of(ReturnWays.Offer offer, Currency currency) {
    var rows = new ArrayList<>(offer.ways().stream().map(ReturnWayDraft::of).toList());
    Arrays.stream(WayBack.values())
        .filter(kind -> offer.ways().stream().noneMatch(each -> each.way() == kind))
        .map(kind -> ReturnWayDraft.blank(kind, currency))
        .forEach(rows::add);
    var hub = offer.hub();
    return new ReturnWaysDraft(
        Map.of(
            "name", hub.name(),
            "lines", hub.lines(),
            "postalCode", hub.postalCode(),
            "city", hub.city(),
            "region", hub.region(),
            "country", hub.country(),
            "phone", hub.phone()),
        rows);
  }

  /** What was sent; rows are numbered from 0 without gaps. */
  static ReturnWaysDraft of(Map<String, String> fields, Currency currency) {
    var hub = new HashMap<String, String>();
    HUB.forEach(name -> hub.put(name, fields.getOrDefault("hub-" + name, "").strip()));
    var rows = new ArrayList<ReturnWayDraft>();
    for (var number = 0; number < ReturnWays.MOST; number++) {
      var kind = Codes.parse(WayBack.class, fields.getOrDefault("way-" + number, ""));
      if (kind.isEmpty()) {
        break;
      }
      rows.add(ReturnWayDraft.of(fields, number, kind.get(), currency));
    }
    return new ReturnWaysDraft(hub, rows);
  }

  /** What is offered; empty while something is wrong, which the fields say. */
  Optional<ReturnWays.Offer> read() {
    var offered = rows.stream().filter(ReturnWayDraft::isOffered).toList();
    var isSendable = offered.stream().anyMatch(each -> each.kind().isSent());
    if (!isSendable || !offered.stream().allMatch(ReturnWayDraft::isRight) || !isHubRight()) {
      return Optional.empty();
    }
    return Optional.of(
        new ReturnWays.Offer(address(), offered.stream().map(ReturnWayDraft::read).toList()));
  }

  private PostalAddress address() {
    return new PostalAddress(
        text("name"),
        text("lines"),
        text("postalCode"),
        text("city"),
        text("region"),
        text("country").toUpperCase(Locale.ROOT),
        text("phone"));
  }

  private boolean isHubRight() {
    return HUB.stream().allMatch(this::isRight);
  }

  private boolean isRight(String name) {
    var text = text(name);
    if (name.equals("country")) {
      return COUNTRIES.contains(text.toUpperCase(Locale.ROOT));
    }
    return text.length() <= most(name) && !(NEEDED.contains(name) && text.isEmpty());
  }

  private static int most(String name) {
    return switch (name) {
      case "name" -> PostalAddress.LONGEST_NAME;
      case "lines" -> PostalAddress.LONGEST_LINES;
      case "phone" -> PostalAddress.LONGEST_PHONE;
      default -> PostalAddress.LONGEST_PART;
    };
  }

  private String text(String name) {
    var text = hub.getOrDefault(name, "");
    return name.equals("lines") ? text : PlainWords.oneLine(text);
  }

  /** The fields of the address, with what is wrong once it was sent. */
  List<FieldView> hubFields(Visit visit, boolean isSent) {
    return HUB.stream().map(name -> hubField(visit, name, isSent)).toList();
  }

  private FieldView hubField(Visit visit, String name, boolean isSent) {
    var kind = name.equals("lines") ? FieldView.Kind.PARAGRAPH : FieldView.Kind.TEXT;
    var field =
        FieldView.of("hub-" + name, visit.say("parcels.hub." + name), kind).holding(text(name));
    return isSent && !isRight(name) ? field.failing(visit.say("parcels.hub.wrong")) : field;
  }
}
