package io.redress.cases.web;

import io.redress.cases.documents.LegalEntity;
import io.redress.orders.web.Fields;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The company behind a house on the wire. */
@Schema(name = "LegalEntity")
record LegalEntityDocument(
    @Schema(description = "As the register has it", example = "Harbour & Lane NV")
        @Nullable String name,
    @Schema(description = "Each part on a line") @Nullable String address,
    @Schema(description = "For value added tax", example = "BE0123456789") @Nullable String taxId,
    @Schema(description = "Register or court, and number") @Nullable String registration) {

  static LegalEntityDocument of(LegalEntity entity) {
    return new LegalEntityDocument(
        entity.name(), entity.address(), entity.taxId(), entity.registration());
  }

  /** What was sent; a problem that names every field which is wrong. */
  LegalEntity read() {
    var fields = new Fields();
    var named = fields.required("name", name, LegalEntity.LONGEST_NAME);
    var at = fields.words("address", address, LegalEntity.LONGEST_ADDRESS).orElse("");
    var tax = fields.text("taxId", taxId, LegalEntity.LONGEST_TAX_ID).orElse("");
    var register =
        fields.text("registration", registration, LegalEntity.LONGEST_REGISTRATION).orElse("");
    fields.refuse();
    return new LegalEntity(named, at, tax, register);
  }
}
