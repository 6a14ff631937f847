/**
 * What a house sees of its money over all cases: refunds that were decided and are not proven to
 * have arrived, by how old they are. It only reads; what is owed is decided case by case.
 */
@NullMarked
@NamedInterface("books")
package io.redress.cases.books;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
