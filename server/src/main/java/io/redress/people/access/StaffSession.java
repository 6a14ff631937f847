package io.redress.people.access;

import io.redress.shared.MerchantId;
import io.redress.shared.StaffId;

/** What a session keeps of a sign-in: who, and at which merchant. All else is read anew. */
public record StaffSession(MerchantId merchant, StaffId staff) {}
