package io.redress.cases.web;

import io.redress.liaison.Liaison;
import io.redress.orders.Orders;
import io.redress.orders.web.Fields;
import io.redress.people.LinkPurpose;
import io.redress.people.Merchants;
import io.redress.people.SignedLinks;
import io.redress.platform.settings.Settings;
import io.redress.shared.CaseId;
import io.redress.shared.Party;
import io.redress.shared.Problem;
import io.redress.shared.Refusal;
import io.redress.shared.RefusedException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Makes signed links for consumers and brands, who have no account. */
@RestController
class LinksApi {
  private static final int DAYS = 30;
  private static final int MOST_DAYS = 180;

  private final Subjects subjects;
  private final CaseMatters matters;
  private final SignedLinks links;
  private final Settings settings;
  private final Clock clock;

  LinksApi(
      Subjects subjects, CaseMatters matters, SignedLinks links, Settings settings, Clock clock) {
    this.subjects = subjects;
    this.matters = matters;
    this.links = links;
    this.settings = settings;
    this.clock = clock;
  }

  /** What links are made for. */
  @Component("linkSubjects")
  record Subjects(Merchants merchants, Orders orders, Liaison liaison) {}

  /** A link to be made. */
  @Schema(name = "LinkRequest")
  record LinkRequest(
      @Schema(
              description = "For an order only consumer",
              allowableValues = {"consumer", "brand"},
              defaultValue = "consumer")
          @Nullable String party,
      @Schema(description = "How long it opens, 1 to 180", defaultValue = "30")
          @Nullable Integer days) {}

  /** A link that was made; the address is told this once. */
  @Schema(name = "Link")
  record LinkDocument(String party, String url, Instant expiresAt) {}

  /** Who may open a link, and to what. */
  private record Target(Party party, LinkPurpose purpose, UUID subject) {}

  @Operation(
      summary = "Make a link to a case",
      description =
          "For the consumer to the case, for the brand to its request; refused with"
              + " no_brand_request while the brand was not asked.")
  @Tag(name = OpenApiDescription.CASES)
  @PostMapping("/api/v1/cases/{id}/links")
  @ResponseStatus(HttpStatus.CREATED)
  LinkDocument toCase(@PathVariable String id, @RequestBody LinkRequest request) {
    var caseId = matters.head(CaseId.parse(id)).id();
    var fields = new Fields();
    var speaker =
        Optional.ofNullable(request.party())
            .map(party -> fields.choice("party", party, LinkParty.values()))
            .orElse(LinkParty.CONSUMER);
    var lifetime = lifetime(request, fields);
    fields.refuse();
    var target =
        switch (speaker) {
          case CONSUMER -> new Target(Party.CONSUMER, LinkPurpose.CASE, caseId.value());
          case BRAND -> new Target(Party.BRAND, LinkPurpose.LIAISON, brandRequest(caseId));
        };
    return link(target, lifetime);
  }

  /** Who can hold a link. */
  private enum LinkParty {
    CONSUMER,
    BRAND
  }

  @Operation(summary = "Make a link to an order, for its consumer")
  @Tag(name = OpenApiDescription.ORDERS)
  @PostMapping("/api/v1/orders/{number}/links")
  @ResponseStatus(HttpStatus.CREATED)
  LinkDocument toOrder(@PathVariable String number, @RequestBody LinkRequest request) {
    var order = subjects.orders().byNumber(number).orElseThrow(() -> Problem.notFound("The order"));
    var fields = new Fields();
    if (request.party() != null && !request.party().equals("consumer")) {
      fields.wrong("party", request.party(), "cannot open orders", "Send consumer.");
    }
    var lifetime = lifetime(request, fields);
    fields.refuse();
    return link(new Target(Party.CONSUMER, LinkPurpose.ORDER, order.id().value()), lifetime);
  }

  private static Duration lifetime(LinkRequest request, Fields fields) {
    var days = request.days() == null ? DAYS : request.days();
    if (days < 1 || days > MOST_DAYS) {
      fields.wrong("days", String.valueOf(days), "is out of bounds", "Send 1 to 180.");
      return Duration.ZERO;
    }
    return Duration.ofDays(days);
  }

  private UUID brandRequest(CaseId id) {
    return subjects
        .liaison()
        .latestOf(id)
        .orElseThrow(() -> new RefusedException(Refusal.of("no_brand_request")))
        .id()
        .value();
  }

  private LinkDocument link(Target target, Duration lifetime) {
    var now = clock.instant();
    var token = links.create(target.party(), target.purpose(), target.subject(), lifetime, now);
    var room = target.party() == Party.BRAND ? "b" : "s";
    var path = "/%s/%s/l/%s".formatted(room, subjects.merchants().current().slug(), token);
    return new LinkDocument(
        Codes.of(target.party()),
        settings.serving().baseUrl().resolve(path).toString(),
        now.plus(lifetime));
  }
}
