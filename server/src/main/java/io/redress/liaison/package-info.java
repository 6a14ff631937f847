/**
 * Requests to brands and what they answer, and how the house stands with each brand.
 *
 * <p>A brand's answer decides who bears the loss and what is possible beyond the law; it never
 * takes away what the consumer may claim. At most one request of a case is live at a time. This
 * module keeps requests and answers; mails, promises and messages around them belong to {@code
 * cases}.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "platform",
      "people :: access",
      "catalogue",
      "calendar",
      "orders",
      "promises :: hours"
    })
package io.redress.liaison;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
