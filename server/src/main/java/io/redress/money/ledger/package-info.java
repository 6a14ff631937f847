/**
 * The books: double entry, append-only, chained.
 *
 * <p>Every posting sums to zero per currency, checked here and by the database when the transaction
 * commits. Corrections are new postings. Postings hold ids and codes only, never personal data.
 */
@NullMarked
@NamedInterface("ledger")
package io.redress.money.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
