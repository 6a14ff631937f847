package io.redress.faces.desk;

import io.redress.cases.documents.LegalEntity;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.FieldView.Kind;
import io.redress.shared.PlainWords;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A legal entity as it is written into the form. */
record LegalEntityDraft(String name, String address, String taxId, String registration) {
  static LegalEntityDraft of(LegalEntity entity) {
    return new LegalEntityDraft(
        entity.name(), entity.address(), entity.taxId(), entity.registration());
  }

  static LegalEntityDraft of(Map<String, String> fields) {
    return new LegalEntityDraft(
        PlainWords.oneLine(fields.getOrDefault("name", "")),
        PlainWords.clean(fields.getOrDefault("address", "")).strip(),
        PlainWords.oneLine(fields.getOrDefault("tax_id", "")),
        PlainWords.oneLine(fields.getOrDefault("registration", "")));
  }

  /** What was written; empty when it cannot be taken. */
  Optional<LegalEntity> read() {
    var fits =
        name.length() <= LegalEntity.LONGEST_NAME
            && address.length() <= LegalEntity.LONGEST_ADDRESS
            && taxId.length() <= LegalEntity.LONGEST_TAX_ID
            && registration.length() <= LegalEntity.LONGEST_REGISTRATION;
    return fits && !name.isEmpty()
        ? Optional.of(new LegalEntity(name, address, taxId, registration))
        : Optional.empty();
  }

  /** The fields of the form, each with what is wrong with it. */
  List<FieldView> fields(Visit visit) {
    var named = field(visit, "name", name, Kind.TEXT, LegalEntity.LONGEST_NAME);
    return List.of(
        name.isEmpty() ? named.failing(visit.say("entity.name.missing")) : named,
        field(visit, "address", address, Kind.PARAGRAPH, LegalEntity.LONGEST_ADDRESS),
        field(visit, "tax_id", taxId, Kind.TEXT, LegalEntity.LONGEST_TAX_ID),
        field(visit, "registration", registration, Kind.TEXT, LegalEntity.LONGEST_REGISTRATION));
  }

  private static FieldView field(Visit visit, String name, String text, Kind kind, int most) {
    var tooLong = text.length() > most ? visit.say("entity.too_long", "most", most) : "";
    return FieldView.of(name, visit.say("entity." + name), kind)
        .hinting(visit.say("entity." + name + ".hint"))
        .holding(text)
        .failing(tooLong);
  }
}
