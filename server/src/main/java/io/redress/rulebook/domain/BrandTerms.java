package io.redress.rulebook.domain;

import io.redress.rulebook.Fact;
import io.redress.rulebook.Facts;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A brand's terms, which bind the brand's own shops and sites, and a store that says it follows
 * them.
 *
 * <p>Made for one decision, as the promise of a store that follows them is.
 */
final class BrandTerms implements Clause {
  private final @Nullable Promise own;
  private @Nullable Promise followed;

  BrandTerms(Facts facts, Map<String, Promise> terms) {
    var id = facts.raw(Fact.POLICIES_BRAND_POLICY_ID);
    this.own = id == null ? null : terms.get(id);
  }

  boolean areKnown() {
    return own != null;
  }

  @Override
  public void consider(Inquiry inquiry, Finding finding) {
    inquiry.begin();
    inquiry.value(Fact.POLICIES_BRAND_POLICY_ID);
    var isBrand = inquiry.is(Fact.SELLER_TYPE, "brand");
    var follows = inquiry.isTrue(Fact.STORE_FOLLOWS_BRAND);
    if (own == null) {
      return;
    }
    var check = new PromiseCheck(inquiry, finding);
    var applies =
        isBrand
            ? own.conditions().areForThisSale(inquiry) && check.consider(own)
            : follows && check.consider(followed(own, inquiry));
    finding.ground(own.header(), applies, inquiry.because());
  }

  private Promise followed(Promise own, Inquiry inquiry) {
    var approval = !inquiry.isFalse(Fact.STORE_NEEDS_BRAND_APPROVAL);
    if (followed == null) {
      followed = own.followedBy(RuleHeader.STORE_TERMS, approval);
    }
    return followed;
  }
}
