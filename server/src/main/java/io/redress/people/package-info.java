/**
 * Who may act: merchants, their staff, their API keys, and signed links for those without account;
 * who of the staff can do what, and who is there when.
 *
 * <p>Secrets are shown once and kept as digests. This module says who somebody is; what they may do
 * with a case is checked beside the case.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "platform", "calendar"})
package io.redress.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
