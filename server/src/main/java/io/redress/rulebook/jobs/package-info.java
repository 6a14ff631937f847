/** What this node does by itself about rules: it reads ahead, and says whether it can decide. */
@NullMarked
package io.redress.rulebook.jobs;

import org.jspecify.annotations.NullMarked;
