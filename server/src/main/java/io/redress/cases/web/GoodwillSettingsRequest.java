package io.redress.cases.web;

import io.redress.cases.goodwill.CompensationPolicy;
import io.redress.cases.goodwill.CompensationPolicy.Share;
import io.redress.cases.goodwill.GoodwillLimits;
import io.redress.cases.goodwill.GoodwillLimits.OfRoles;
import io.redress.orders.web.Fields;
import io.redress.people.Role;
import io.redress.promises.PromiseKind;
import io.redress.shared.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How much each role shall give, and what by itself, as a program sends it. */
@Schema(name = "GoodwillSettingsRequest")
record GoodwillSettingsRequest(
    @Schema(
            description = "By currency and then by role; each role at least what a lower one may",
            example =
                "{\"EUR\": {\"agent\": \"25\", \"supervisor\": \"150\", \"administrator\":"
                    + " \"1000\"}}")
        @Nullable Map<String, @Nullable LimitsPart> limits,
    @Nullable List<GoodwillSettingsDocument.@Nullable SharePart> compensation,
    @Schema(description = "Usually 10") @Nullable Integer mostPercent) {
  private static final int USUAL_MOST = 10;
  private static final int WHOLE = 100;

  /** The limits of the roles in one currency. */
  @Schema(name = "GoodwillLimits")
  record LimitsPart(
      @Schema(example = "25.00") @Nullable String agent,
      @Schema(example = "150.00") @Nullable String supervisor,
      @Schema(example = "1000.00") @Nullable String administrator) {
    @Nullable String of(Role role) {
      return switch (role) {
        case AGENT -> agent;
        case SUPERVISOR -> supervisor;
        case ADMINISTRATOR -> administrator;
        case LIAISON, RECEIVER, FINANCE -> null;
      };
    }
  }

  /** What was sent. */
  record Read(GoodwillLimits limits, CompensationPolicy policy) {}

  /** Reads it; a problem that names every field which is wrong. */
  Read read() {
    var fields = new Fields();
    var byCurrency = new HashMap<String, OfRoles>();
    var sent = limits == null ? Map.<String, @Nullable LimitsPart>of() : limits;
    if (sent.size() > GoodwillLimits.MOST_CURRENCIES) {
      fields.wrong("limits", sent.size() + " currencies", "are too many", "Send at most 40.");
    }
    sent.forEach(
        (code, amounts) ->
            limits(fields, code, amounts).ifPresent(all -> byCurrency.put(code, all)));
    var shares = shares(fields);
    var most = within(fields, "mostPercent", mostPercent == null ? USUAL_MOST : mostPercent, 1);
    fields.refuse();
    return new Read(new GoodwillLimits(byCurrency), new CompensationPolicy(shares, most));
  }

  private static Optional<OfRoles> limits(
      Fields fields, String code, @Nullable LimitsPart amounts) {
    var path = "limits." + code;
    var before = fields.violations().size();
    var currency = fields.currency(path, code);
    var sums = new EnumMap<Role, Money>(Role.class);
    var lower = Money.zero(currency);
    for (var role : GoodwillLimits.ROLES) {
      var name = path + "." + Codes.of(role);
      var sent = amounts == null ? null : amounts.of(role);
      var sum = fields.requiredAmount(name, sent, currency);
      if (sum.compareTo(lower) < 0) {
        fields.wrong(
            name, sum.toString(), "is below a lower role's", "Send at least what that may.");
      }
      sums.put(role, sum);
      lower = sum;
    }
    return fields.violations().size() == before ? Optional.of(new OfRoles(sums)) : Optional.empty();
  }

  private EnumMap<PromiseKind, Share> shares(Fields fields) {
    var shares = new EnumMap<PromiseKind, Share>(PromiseKind.class);
    var parts = fields.list("compensation", compensation, CompensationPolicy.kinds().size());
    for (var i = 0; i < parts.size(); i++) {
      var path = "compensation[" + i + "].";
      var part = parts.get(i);
      var kind = fields.choice(path + "kind", part.kind(), kinds());
      var percent = within(fields, path + "percent", number(part.percent()), 1);
      var days = number(part.afterDays());
      if (days < 0 || days > CompensationPolicy.MOST_DAYS) {
        fields.wrong(path + "afterDays", String.valueOf(days), "is out of bounds", "Send 0 to 60.");
        days = 0;
      }
      shares.put(kind, new Share(percent, days));
    }
    return shares;
  }

  private static PromiseKind[] kinds() {
    return CompensationPolicy.kinds().toArray(PromiseKind[]::new);
  }

  private static int number(@Nullable Integer sent) {
    return sent == null ? 0 : sent;
  }

  /** A percentage; one that can be worked with where it is wrong, which is told. */
  private static int within(Fields fields, String path, int percent, int least) {
    if (percent >= least && percent <= WHOLE) {
      return percent;
    }
    fields.wrong(path, String.valueOf(percent), "is out of bounds", "Send 1 to 100.");
    return least;
  }
}
