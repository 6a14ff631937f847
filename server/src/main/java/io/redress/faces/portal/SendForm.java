package io.redress.faces.portal;

import io.redress.cases.CaseView;
import io.redress.cases.parcels.ChosenWay;
import io.redress.cases.parcels.Returning;
import io.redress.faces.shared.FieldView;
import io.redress.goods.parcels.PickUpWindow;
import io.redress.goods.parcels.PostalAddress;
import io.redress.goods.parcels.WayBack;
import io.redress.shared.CaseId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A way back as it was filled in.
 *
 * @param way code of the way; empty where none was chosen
 * @param window the beginning of the window that was chosen for a courier
 * @param together other cases that were ticked
 */
record SendForm(String way, String window, List<String> together, PostalAddress from) {
  /** The names of the fields that say where a courier comes. */
  static final String NAME = "name";

  static final String LINES = "lines";
  static final String POSTAL_CODE = "postalCode";
  static final String CITY = "city";
  static final String PHONE = "phone";

  SendForm {
    together = List.copyOf(together);
  }

  /** What stands in the form before anybody has filled it in. */
  static SendForm blank(CaseView view, Returning possible) {
    var chosen = possible.chosen();
    var consumer = view.consumer();
    var known =
        new PostalAddress(
            consumer.name(), "", "", "", "", country(view), consumer.phone().orElse(""));
    var first = possible.ways().stream().findFirst().map(each -> code(each.way())).orElse("");
    return new SendForm(
        chosen.map(box -> code(box.carriage().way())).orElse(first),
        chosen
            .flatMap(box -> box.carriage().pickUp())
            .map(window -> window.from().toString())
            .orElse(""),
        chosen.map(box -> box.cases().stream().map(CaseId::toString).toList()).orElse(List.of()),
        chosen.map(box -> box.from()).filter(PostalAddress::isComplete).orElse(known));
  }

  static String country(CaseView view) {
    return view.consumer().country().split("-", -1)[0];
  }

  static String code(WayBack way) {
    return way.name().toLowerCase(Locale.ROOT);
  }

  /** The way that was chosen, when it is one. */
  Optional<WayBack> chosenWay() {
    return Arrays.stream(WayBack.values()).filter(each -> code(each).equals(way)).findFirst();
  }

  /** What is asked of the house; a courier alone has use for an address. */
  ChosenWay read(List<CaseId> cases, WayBack by, List<PickUpWindow> windows) {
    var isPickUp = by == WayBack.PICK_UP;
    var courier =
        windows.stream()
            .filter(each -> isPickUp && each.from().toString().equals(window))
            .findFirst();
    return new ChosenWay(
        cases, by, courier, isPickUp ? from : PostalAddress.UNKNOWN, OptionalInt.empty());
  }

  /** The fields of the address, with what is wrong when a courier shall come. */
  List<FieldView> fields(Visit visit, boolean isChecked) {
    return List.of(
        field(visit, NAME, from.name(), FieldView.Kind.NAME, isChecked),
        field(visit, LINES, from.lines(), FieldView.Kind.PARAGRAPH, isChecked),
        field(visit, POSTAL_CODE, from.postalCode(), FieldView.Kind.TEXT, false),
        field(visit, CITY, from.city(), FieldView.Kind.TEXT, isChecked),
        field(visit, PHONE, from.phone(), FieldView.Kind.TEXT, false));
  }

  private static FieldView field(
      Visit visit, String name, String value, FieldView.Kind kind, boolean isNeeded) {
    var field = FieldView.of(name, visit.say("parcels.from." + name), kind).holding(value);
    return isNeeded && value.isBlank() ? field.failing(visit.say("parcels.from.missing")) : field;
  }
}
