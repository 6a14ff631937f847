package io.redress.replay.domain;

import io.redress.shared.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * One row of the recorded ledger.
 *
 * @param number position in the file, from 1
 * @param quantity pieces; negative when they are taken back
 * @param customer the shop's number of the customer, where it is known
 * @param country as the ledger writes it
 */
public record LedgerRow(
    int number,
    String invoice,
    String stockCode,
    String description,
    int quantity,
    Instant at,
    Money unitPrice,
    Optional<String> customer,
    String country) {}
