package io.redress.cases.web;

import io.redress.cases.credit.HouseCredits;
import io.redress.money.credit.CreditPolicy;
import io.redress.orders.web.Fields;
import io.redress.people.access.CurrentApiKey;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the house does with credit; needs a key that may administer. */
@Tag(name = OpenApiDescription.HOUSE)
@RestController
@RequestMapping("/api/v1/store-credit-policy")
class StoreCreditPolicyApi {
  private final HouseCredits credits;
  private final CurrentApiKey caller;

  StoreCreditPolicyApi(HouseCredits credits, CurrentApiKey caller) {
    this.credits = credits;
    this.caller = caller;
  }

  @Operation(
      summary = "Whether credit is given, and how long it lasts",
      description = "The ETag is the version; send it as If-Match with the next change.")
  @GetMapping
  ResponseEntity<CreditDocument.Policy> policy() {
    return answer(credits.policy());
  }

  @Operation(
      summary = "Set whether credit is given, and how long it lasts",
      description =
          "It counts for credit that is given from now on. Needs If-Match (428 without, 412 when it"
              + " was changed meanwhile).")
  @PutMapping
  ResponseEntity<CreditDocument.Policy> set(
      @RequestBody CreditDocument.Policy request,
      @RequestHeader(name = ReadVersion.HEADER, required = false) @Nullable String ifMatch) {
    var read = ReadVersion.of(ifMatch).number();
    var by = "api_key " + caller.require().id();
    return answer(credits.set(terms(request), read, by));
  }

  private static CreditPolicy.Terms terms(CreditDocument.Policy request) {
    var fields = new Fields();
    if (request.given() == null) {
      fields.wrong("given", "", "is missing", "Say true or false.");
    }
    fields.refuse();
    var months =
        Optional.ofNullable(request.validMonths()).map(OptionalInt::of).orElse(OptionalInt.empty());
    return new CreditPolicy.Terms(Boolean.TRUE.equals(request.given()), months);
  }

  private static ResponseEntity<CreditDocument.Policy> answer(CreditPolicy policy) {
    return ResponseEntity.ok()
        .eTag(ReadVersion.tag(policy.version()))
        .body(CreditDocument.Policy.of(policy));
  }
}
