package io.redress.liaison.accounts.domain;

import io.redress.liaison.accounts.AccountChange;
import io.redress.liaison.accounts.AccountChange.Deal;
import io.redress.liaison.accounts.AccountChange.EndContact;
import io.redress.liaison.accounts.AccountChange.EndTerm;
import io.redress.liaison.accounts.AccountChange.KeepContact;
import io.redress.liaison.accounts.AccountChange.KeepPurchasing;
import io.redress.liaison.accounts.AccountChange.KeepTerm;
import io.redress.liaison.accounts.AccountChange.LinkPurchases;
import io.redress.liaison.accounts.AccountChange.SetStanding;
import io.redress.liaison.accounts.AgreedTerm;
import io.redress.liaison.accounts.BrandAccount;
import io.redress.liaison.accounts.BrandContact;
import io.redress.liaison.accounts.BrandContact.Away;
import io.redress.liaison.accounts.Dealing;
import io.redress.liaison.accounts.PurchasingAccount;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Violation;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a change makes of an account of a brand. What changes nothing gives the same account, so
 * that a change that is sent twice is one.
 */
public final class AccountRules {
  /** The most contacts, terms or purchasing accounts of one brand, ended ones with them. */
  public static final int MOST_OF_A_KIND = 300;

  // In the order in which the rows are read, so that what nobody changed is the same.
  private static final Comparator<BrandContact> BY_NAME =
      Comparator.comparing((BrandContact each) -> each.person().name())
          .thenComparing(each -> each.id().toString());
  private static final Comparator<AgreedTerm> LATEST_FIRST =
      Comparator.comparing((AgreedTerm each) -> each.source().date())
          .thenComparing(each -> each.id().toString())
          .reversed();
  private static final Comparator<PurchasingAccount> BY_PLACE =
      Comparator.comparing(PurchasingAccount::place).thenComparing(PurchasingAccount::number);

  private AccountRules() {}

  /** The account after the change, with the same version; a problem where it cannot be. */
  public static BrandAccount apply(BrandAccount account, AccountChange change) {
    return switch (change) {
      case Deal(var dealing) -> deal(account, dealing);
      case KeepContact(var contact) -> keep(account, contact);
      case EndContact(var id, var day) ->
          contacts(
              account,
              with(
                  account.contacts(),
                  BrandContact::id,
                  account
                      .contact(id)
                      .orElseThrow(() -> Problem.notFound("The contact"))
                      .endedOn(day),
                  BY_NAME));
      case KeepTerm(var term) -> keep(account, term);
      case EndTerm(var id, var day) ->
          terms(
              account,
              with(
                  account.terms(),
                  AgreedTerm::id,
                  ended(account.term(id).orElseThrow(() -> Problem.notFound("The term")), day),
                  LATEST_FIRST));
      case KeepPurchasing(var purchasing) -> keep(account, purchasing);
      case SetStanding(var id, var standing) ->
          purchasing(
              account,
              account
                  .purchasing(id)
                  .orElseThrow(() -> Problem.notFound("The purchasing account"))
                  .in(standing));
      case LinkPurchases(var id, _) -> {
        var _ =
            account.purchasing(id).orElseThrow(() -> Problem.notFound("The purchasing account"));
        yield account;
      }
    };
  }

  private static BrandAccount deal(BrandAccount account, Dealing dealing) {
    return new BrandAccount(
        account.brandId(),
        dealing,
        account.contacts(),
        account.terms(),
        account.purchasing(),
        account.version());
  }

  /** A deputy is another contact of the same brand. */
  private static BrandAccount keep(BrandAccount account, BrandContact contact) {
    contact
        .away()
        .flatMap(Away::deputy)
        .filter(deputy -> deputy.equals(contact.id()) || account.contact(deputy).isEmpty())
        .ifPresent(
            deputy -> {
              throw wrong(
                  "deputy", deputy.toString(), "is no other contact of the brand", "Choose one.");
            });
    return contacts(account, with(account.contacts(), BrandContact::id, contact, BY_NAME));
  }

  /** What was agreed is never written anew: it ends, and something else is agreed. */
  private static BrandAccount keep(BrandAccount account, AgreedTerm term) {
    account
        .term(term.id())
        .filter(before -> !before.equals(term))
        .ifPresent(
            _ -> {
              throw Problem.of(
                  ProblemCode.CONFLICT,
                  "A term is not changed: end it and add what was agreed instead.");
            });
    return terms(account, with(account.terms(), AgreedTerm::id, term, LATEST_FIRST));
  }

  /** A term that has not started yet has a last day no sooner than its first. */
  private static AgreedTerm ended(AgreedTerm term, LocalDate day) {
    term.startsOn()
        .filter(day::isBefore)
        .ifPresent(
            first -> {
              throw wrong(
                  "day",
                  day.toString(),
                  "is before " + first + ", the first day of the term",
                  "Send " + first + " or a later day.");
            });
    return term.until(day);
  }

  private static BrandAccount keep(BrandAccount account, PurchasingAccount purchasing) {
    account.purchasing().stream()
        .filter(each -> !each.id().equals(purchasing.id()))
        .filter(each -> each.number().equalsIgnoreCase(purchasing.number()))
        .findFirst()
        .ifPresent(
            other -> {
              throw wrong(
                  "number",
                  purchasing.number(),
                  "is the account of " + other.place(),
                  "Change that account, or correct the number.");
            });
    var standing =
        account
            .purchasing(purchasing.id())
            .map(PurchasingAccount::standing)
            .orElse(purchasing.standing());
    return purchasing(account, purchasing.in(standing));
  }

  private static BrandAccount contacts(BrandAccount account, List<BrandContact> contacts) {
    return new BrandAccount(
        account.brandId(),
        account.dealing(),
        contacts,
        account.terms(),
        account.purchasing(),
        account.version());
  }

  private static BrandAccount terms(BrandAccount account, List<AgreedTerm> terms) {
    return new BrandAccount(
        account.brandId(),
        account.dealing(),
        account.contacts(),
        terms,
        account.purchasing(),
        account.version());
  }

  private static BrandAccount purchasing(BrandAccount account, PurchasingAccount changed) {
    return new BrandAccount(
        account.brandId(),
        account.dealing(),
        account.contacts(),
        account.terms(),
        with(account.purchasing(), PurchasingAccount::id, changed, BY_PLACE),
        account.version());
  }

  private static <T> List<T> with(
      List<T> before, Function<T, Object> id, T one, Comparator<T> order) {
    var others = before.stream().filter(each -> !id.apply(each).equals(id.apply(one)));
    var after = Stream.concat(others, Stream.of(one)).sorted(order).toList();
    if (after.size() > MOST_OF_A_KIND) {
      throw Problem.of(
          ProblemCode.TOO_LARGE, "A brand has at most " + MOST_OF_A_KIND + " of a kind.");
    }
    return Optional.of(before).filter(after::equals).orElse(after);
  }

  private static Problem wrong(String field, String value, String reason, String remedy) {
    return Problem.of(ProblemCode.INVALID, new Violation(field, value, reason, remedy));
  }
}
