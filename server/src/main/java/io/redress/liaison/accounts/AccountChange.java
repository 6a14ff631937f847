package io.redress.liaison.accounts;

import io.redress.shared.AgreedTermId;
import io.redress.shared.BrandContactId;
import io.redress.shared.OrderLineId;
import io.redress.shared.PurchasingAccountId;
import java.time.LocalDate;
import java.util.Set;

/** What can be changed about how the house stands with a brand. */
public sealed interface AccountChange {
  /** Writes down how the house deals with the brand as a whole. */
  record Deal(Dealing dealing) implements AccountChange {}

  /** Adds a contact, or writes the one with its id anew. */
  record KeepContact(BrandContact contact) implements AccountChange {}

  /** From this day on the contact is not asked any more. */
  record EndContact(BrandContactId id, LocalDate day) implements AccountChange {}

  /** Adds a term; what was agreed once is never written anew. */
  record KeepTerm(AgreedTerm term) implements AccountChange {}

  /** This day is the last on which the term counts. */
  record EndTerm(AgreedTermId id, LocalDate day) implements AccountChange {}

  /** Adds a purchasing account, or writes the one with its id anew; its standing stays. */
  record KeepPurchasing(PurchasingAccount account) implements AccountChange {}

  /** Writes down how the brand lets the house buy with an account. */
  record SetStanding(PurchasingAccountId id, PurchasingAccount.Standing standing)
      implements AccountChange {}

  /** Says that these purchases were made with this account. */
  record LinkPurchases(PurchasingAccountId id, Set<OrderLineId> lines) implements AccountChange {
    /** The most purchases that are linked at once. */
    public static final int MOST_LINES = 500;

    public LinkPurchases {
      lines = Set.copyOf(lines);
      if (lines.isEmpty() || lines.size() > MOST_LINES) {
        throw new IllegalArgumentException("1 to " + MOST_LINES + " purchases: " + lines.size());
      }
    }
  }
}
