package io.redress.goods.disposition;

/** Where goods could go, and why; a person decides. */
public record Proposal(Disposition disposition, Reason reason) {
  /** Why they could go there. */
  public enum Reason {
    AS_NEW,
    /** The packaging was opened, which the house sells again. */
    OPENED,
    /** It was opened, and is worn on the skin. */
    HYGIENE,
    SIGNS_OF_USE,
    /** Damaged, and by the house's way somebody takes that back. */
    DEFECT_TAKEN_BACK,
    DAMAGED,
    WORTHLESS,
    /** We did not take them; they are not ours. */
    NOT_TAKEN,
    /** It is open what came. */
    OPEN_WHAT_CAME,
    /** A person has to look again. */
    TO_LOOK_AGAIN
  }
}
