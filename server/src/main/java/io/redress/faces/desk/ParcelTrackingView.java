package io.redress.faces.desk;

import io.redress.faces.shared.FactView;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.ThreadView;
import java.util.List;
import java.util.Optional;

/**
 * What a carrier says of a parcel, and what it was asked for.
 *
 * @param action below which forms are sent
 * @param parcel the page of the parcel
 * @param scanning what can be written down; empty for who may not
 * @param carriers who can make a label now, by code; none when none is to be made
 * @param missing what is not known of the parcel and a carrier may want to know for a label
 * @param mayCancel whether there is a label that can be cancelled
 * @param mayPickUp whether a pick-up can be booked
 */
public record ParcelTrackingView(
    String action,
    LinkView parcel,
    String standing,
    List<FactView> facts,
    Optional<NoteView> note,
    ThreadView journey,
    List<Errand> errands,
    Optional<Scanning> scanning,
    List<Choice> carriers,
    List<FieldView> missing,
    boolean mayCancel,
    boolean mayPickUp) {
  public ParcelTrackingView {
    facts = List.copyOf(facts);
    errands = List.copyOf(errands);
    carriers = List.copyOf(carriers);
    missing = List.copyOf(missing);
  }

  /**
   * What can be written down of the parcel.
   *
   * @param attempt which what is sent from this page is known by, so that it counts once
   * @param kinds what may have happened, by code
   */
  public record Scanning(String attempt, List<Choice> kinds) {
    public Scanning {
      kinds = List.copyOf(kinds);
    }
  }

  /** Something to choose. */
  public record Choice(String code, String label) {}

  /**
   * Something that a carrier was asked for.
   *
   * @param label where a label can be fetched to print
   * @param again where it is asked after once more; empty when it is settled
   */
  public record Errand(
      String what, String state, String when, Optional<String> label, Optional<String> again) {}

  /** Whether a carrier can be asked for anything here. */
  public boolean mayAsk() {
    return !carriers.isEmpty() || mayCancel || mayPickUp;
  }
}
