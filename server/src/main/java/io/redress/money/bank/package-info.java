/**
 * Refunds by bank transfer: accounts, files for the bank, statements from it, and what of them
 * proves which refund.
 *
 * <p>Nothing here talks to a bank. A transfer waits for a file, finance makes the file and takes it
 * to the bank, and only a line of a statement says that it went or came back.
 */
@NullMarked
@NamedInterface("bank")
package io.redress.money.bank;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
