/**
 * The documents that a house makes: credit notes about money that went back and what corrects them,
 * receipts for pieces that exchanges brought, numbered without gaps per legal entity, and the legal
 * entity whose name stands on them.
 *
 * <p>What stands on a document is kept as it was when it was made, never computed again and never
 * changed. The name of the person stands apart, so that it can be erased.
 */
@NullMarked
@NamedInterface("documents")
package io.redress.cases.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
