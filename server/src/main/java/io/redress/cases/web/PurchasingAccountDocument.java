package io.redress.cases.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.liaison.accounts.AccountStatus;
import io.redress.liaison.accounts.BoughtFrom;
import io.redress.liaison.accounts.DealingPeriod;
import io.redress.liaison.accounts.PurchasingAccount;
import io.redress.liaison.accounts.PurchasingAccount.Buys;
import io.redress.liaison.accounts.PurchasingAccount.Cap;
import io.redress.liaison.accounts.PurchasingAccount.Standing;
import io.redress.orders.web.Fields;
import io.redress.shared.PlainWords;
import io.redress.shared.PurchasingAccountId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An account with which the house buys, as sent and as shown; forms are read by the same. */
@Schema(name = "PurchasingAccount", description = "An account with which the house buys")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PurchasingAccountDocument(
    @Schema(accessMode = Schema.AccessMode.READ_ONLY) @Nullable String id,
    @Schema(description = "As the brand writes it") @Nullable String number,
    @Schema(description = "The boutique, outlet or warehouse") @Nullable String place,
    @Schema(
            description = "Purchases that are made with it: from which kind of seller",
            allowableValues = {"brand", "boutique", "outlet", "wholesaler"})
        @Nullable String boughtFrom,
    @Schema(description = "Purchases that are made with it: in which country", example = "BE")
        @Nullable String country,
    @Schema(description = "The most that may be bought in a period; none when left out")
        @Nullable MoneyDocument cap,
    @Schema(description = "From which sum on to warn; the cap itself when left out")
        @Nullable MoneyDocument warnAt,
    @Schema(allowableValues = {"month", "quarter", "year"}) @Nullable String period,
    @Schema(accessMode = Schema.AccessMode.READ_ONLY) @Nullable StandingDocument standing) {

  /** How the brand lets the house buy with an account. */
  @Schema(name = "PurchasingStanding")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record StandingDocument(
      @Schema(allowableValues = {"normal", "restricted", "closed"}) @Nullable String status,
      @Schema(format = "date", description = "Today when left out") @Nullable String since,
      @Schema(description = "Needed unless it is normal") @Nullable String why) {
    static StandingDocument of(Standing standing) {
      return new StandingDocument(
          Codes.of(standing.status()), standing.since().toString(), standing.why());
    }

    /** What was sent; a problem with all that is wrong with it. */
    public Standing read(LocalDate today) {
      var fields = new Fields();
      var now = fields.choice("status", status, AccountStatus.values());
      var from = fields.date("since", since);
      var reason =
          PlainWords.clean(fields.words("why", why, Standing.MOST_WORDS).orElse("")).strip();
      if (now != AccountStatus.NORMAL && reason.isEmpty()) {
        fields.wrong("why", "", "is missing", "Say why it is not normal.");
      }
      fields.refuse();
      return new Standing(now, from.orElse(today), reason);
    }
  }

  /** An account as it is kept. */
  static PurchasingAccountDocument of(PurchasingAccount account) {
    var cap = account.cap();
    return new PurchasingAccountDocument(
        account.id().toString(),
        account.number(),
        account.place(),
        account.buys().from().map(BoughtFrom::word).orElse(null),
        account.buys().country().orElse(null),
        cap.map(each -> MoneyDocument.of(each.most())).orElse(null),
        cap.map(each -> MoneyDocument.of(each.warnAt())).orElse(null),
        cap.map(each -> Codes.of(each.period())).orElse(null),
        StandingDocument.of(account.standing()));
  }

  /**
   * The account that was sent, a normal one; a problem with all that is wrong with it.
   *
   * @param today since when it is normal, where it is new
   */
  public PurchasingAccount read(PurchasingAccountId as, LocalDate today) {
    var fields = new Fields();
    var called = fields.required("number", number, PurchasingAccount.MOST_CHARACTERS);
    var where = fields.required("place", place, PurchasingAccount.MOST_CHARACTERS);
    var from =
        boughtFrom == null || boughtFrom.isBlank()
            ? Optional.<BoughtFrom>empty()
            : Optional.of(fields.choice("boughtFrom", boughtFrom, BoughtFrom.values()));
    var in =
        country == null || country.isBlank()
            ? Optional.<String>empty()
            : Optional.of(country(fields, country.strip().toUpperCase(Locale.ROOT)));
    var most = cap(fields);
    fields.refuse();
    return new PurchasingAccount(
        as, called, where, new Buys(from, in), most, new Standing(AccountStatus.NORMAL, today, ""));
  }

  private static String country(Fields fields, String code) {
    return fields.country("country", code).split("-", -1)[0];
  }

  private Optional<Cap> cap(Fields fields) {
    if (cap == null || cap.amount() == null || cap.amount().isBlank()) {
      return Optional.empty();
    }
    var wrongBefore = fields.violations().size();
    var most = cap.read("cap", fields);
    var warning =
        warnAt == null || warnAt.amount() == null || warnAt.amount().isBlank()
            ? most
            : warnAt.read("warnAt", fields);
    var in = fields.choice("period", period, DealingPeriod.values());
    if (fields.violations().size() > wrongBefore) {
      // What cannot be read is compared with nothing.
      return Optional.empty();
    }
    if (!most.currency().equals(warning.currency())
        || !warning.isPositive()
        || warning.compareTo(most) > 0) {
      fields.wrong(
          "warnAt.amount",
          warning.toString(),
          "is no warning before " + most,
          "Send more than zero and no more than the cap, in its currency.");
      return Optional.empty();
    }
    return Optional.of(new Cap(most, warning, in));
  }
}
