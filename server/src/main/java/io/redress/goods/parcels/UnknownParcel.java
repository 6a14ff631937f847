package io.redress.goods.parcels;

import io.redress.shared.CaseId;
import io.redress.shared.ParcelId;
import io.redress.shared.PlainWords;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.UnknownParcelId;
import io.redress.shared.Violation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A parcel that came and that nobody expected.
 *
 * @param number told to people ({@code UP-000007}), and written on the box
 * @param match whose it was found to be; empty as long as nobody knows
 */
public record UnknownParcel(
    UnknownParcelId id, String number, Clues clues, Optional<Match> match, Instant notedAt) {
  /** Whose it is, and the parcel that it became. */
  public record Match(CaseId caseId, ParcelId parcelId, Instant at) {}

  /**
   * What is on and in the box; each may be empty, but not all of them.
   *
   * @param carrier name of the carrier, as it stands on the box
   * @param contents what is inside, in words
   */
  public record Clues(
      String carrier,
      String trackingNumber,
      String sender,
      String orderNumber,
      String phone,
      String contents) {
    public static final int LONGEST_CONTENTS = 1_000;

    /** Refuses nothing at all, and what is too long, with a {@link Problem}. */
    public Clues {
      carrier = PlainWords.oneLine(carrier);
      trackingNumber = Tracking.plain(trackingNumber);
      sender = PlainWords.oneLine(sender);
      orderNumber = PlainWords.oneLine(orderNumber);
      phone = PlainWords.oneLine(phone);
      contents = PlainWords.clean(contents).strip();
      var wrong = new ArrayList<Violation>();
      longest("carrier", carrier, Carriage.LONGEST_CARRIER, wrong);
      longest("trackingNumber", trackingNumber, Carriage.LONGEST_TRACKING_NUMBER, wrong);
      longest("sender", sender, PostalAddress.LONGEST_NAME, wrong);
      longest("orderNumber", orderNumber, PostalAddress.LONGEST_NAME, wrong);
      longest("phone", phone, PostalAddress.LONGEST_PHONE, wrong);
      longest("contents", contents, LONGEST_CONTENTS, wrong);
      if (Stream.of(trackingNumber, sender, orderNumber, phone, contents)
          .allMatch(String::isEmpty)) {
        wrong.add(
            new Violation(
                "contents", "", "says nothing", "Say what is on the box, or what is inside."));
      }
      if (!wrong.isEmpty()) {
        throw Problem.of(ProblemCode.INVALID, List.copyOf(wrong));
      }
    }

    private static void longest(String field, String text, int most, List<Violation> wrong) {
      if (text.length() > most) {
        wrong.add(
            new Violation(field, text, "is longer than " + most + " characters", "Shorten it."));
      }
    }

    /** What can be looked for: those clues that may name a person, an order or a box. */
    public List<String> searchable() {
      return Stream.of(orderNumber, phone, sender).filter(each -> !each.isEmpty()).toList();
    }
  }
}
