package io.redress.liaison.health;

/** Why a brand need not agree, by its own terms and our own count. */
public enum Weakness {
  /** It was asked after the last day. */
  LATE,
  /** The piece shows wear, damage or has no tags any more. */
  WORN,
  /** Its terms do not speak of such a piece or sale. */
  NOT_COVERED
}
