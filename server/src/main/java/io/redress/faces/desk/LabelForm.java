package io.redress.faces.desk;

import io.redress.cases.carriers.ParcelErrands.Sending;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.FieldView.Kind;
import io.redress.goods.parcels.Parcel;
import io.redress.goods.parcels.PostalAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * What a carrier has to know before it makes a label, as somebody writes it down: the weight, and
 * the consumer's address where nobody has told it. What stays empty stays as it is known.
 *
 * @param fields by name
 */
record LabelForm(Map<String, String> fields) {
  /** Before anybody has written anything. */
  static final LabelForm BLANK = new LabelForm(Map.of());

  private static final String NAME = "name";
  private static final String LINES = "lines";
  private static final String POSTAL_CODE = "postalCode";
  private static final String CITY = "city";
  private static final String PHONE = "phone";
  private static final String WEIGHT = "weight";
  private static final Pattern GRAMS = Pattern.compile("[1-9]\\d{0,6}");

  LabelForm {
    fields = Map.copyOf(fields);
  }

  /** What is missing of a parcel, to be filled in. */
  List<FieldView> missing(Visit visit, Parcel parcel) {
    var missing = new ArrayList<FieldView>();
    parcel
        .consumer()
        .filter(known -> !known.isComplete())
        .ifPresent(
            known -> {
              var name = Permissions.maySeeContacts(visit.role()) ? known.name() : "";
              missing.add(field(visit, NAME, Kind.TEXT, name));
              missing.add(field(visit, LINES, Kind.PARAGRAPH, ""));
              missing.add(field(visit, POSTAL_CODE, Kind.TEXT, ""));
              missing.add(field(visit, CITY, Kind.TEXT, ""));
              missing.add(field(visit, PHONE, Kind.TEXT, ""));
            });
    if (parcel.weightGrams().isEmpty()) {
      missing.add(
          FieldView.of(WEIGHT, visit.say("parcels.weight") + " (g)", Kind.TEXT)
              .holding(text(WEIGHT)));
    }
    return missing;
  }

  private FieldView field(Visit visit, String name, Kind kind, String known) {
    return FieldView.of(name, visit.say("parcels.hub." + name), kind)
        .holding(fields.getOrDefault(name, known));
  }

  /** What was written; a form that cannot be kept says why. */
  Sending read(Parcel parcel) {
    var weight = text(WEIGHT);
    if (!weight.isEmpty() && !isWeight(weight)) {
      throw new UnreadableForm("parcels.set.grams.wrong");
    }
    var grams = weight.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(weight));
    return new Sending(parcel.consumer().flatMap(this::address), grams);
  }

  private Optional<PostalAddress> address(PostalAddress known) {
    if (text(LINES).isEmpty() && text(CITY).isEmpty()) {
      return Optional.empty();
    }
    var address =
        new PostalAddress(
            or(NAME, known.name()),
            or(LINES, known.lines()),
            or(POSTAL_CODE, known.postalCode()),
            or(CITY, known.city()),
            known.region(),
            known.country(),
            or(PHONE, known.phone()));
    if (!address.isShort()) {
      throw new UnreadableForm("parcels.hub.wrong");
    }
    return Optional.of(address);
  }

  private static boolean isWeight(String grams) {
    return GRAMS.matcher(grams).matches() && Integer.parseInt(grams) <= Parcel.MOST_GRAMS;
  }

  private String or(String name, String known) {
    return text(name).isEmpty() ? known : text(name);
  }

  private String text(String name) {
    return fields.getOrDefault(name, "").strip();
  }
}
