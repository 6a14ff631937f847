package io.redress.money.bank;

import io.redress.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A file for the bank.
 *
 * @param number 1 for the first of the house
 * @param reference the bank's name of it
 * @param executeOn the day on which the bank is asked to pay
 * @param transfers how many payments stand in it
 * @param madeBy {@code staff <id>} or {@code api_key <id>}
 * @param isThere whether its content can still be fetched; it goes when a person in it is erased
 */
public record BankFile(
    UUID id,
    int number,
    String reference,
    LocalDate executeOn,
    int transfers,
    Money sum,
    String madeBy,
    Instant madeAt,
    boolean isThere) {
  /** Its name on a disk. */
  public String name() {
    return "transfers-%06d.xml".formatted(number);
  }
}
