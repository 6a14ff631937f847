package io.redress.promises;

import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import io.redress.shared.PromiseId;
import java.time.Instant;

/**
 * A promise of some merchant about which something must be done now.
 *
 * @param dueAt its last moment; still ahead when its owner is only to be warned
 */
public record DuePromise(
    MerchantId merchantId, CaseId caseId, PromiseId promiseId, Instant dueAt) {}
