package io.redress.liaison.accounts.store;

import org.springframework.stereotype.Component;

/** All tables of brand accounts, for those that write several in one commit. */
@Component
public record AccountBooks(
    BrandAccountStore accounts,
    BrandContactStore contacts,
    AgreedTermStore terms,
    PurchasingAccountStore purchasing) {}
