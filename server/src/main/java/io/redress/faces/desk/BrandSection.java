package io.redress.faces.desk;

import io.redress.liaison.accounts.BrandAccount;
import java.util.Optional;

/**
 * Something that a part of the house says of a brand on its page. Whoever has something to say is a
 * bean of this kind, with an {@code @Order} among them; the page knows none of them.
 */
interface BrandSection {
  /** What is said of this brand to this person; empty when there is nothing to say. */
  Optional<BrandPart> of(Visit visit, BrandAccount account);
}
