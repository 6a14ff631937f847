/** Where the bytes of files lie: a folder or a bucket, and the way there. */
@NullMarked
package io.redress.evidence.vault;

import org.jspecify.annotations.NullMarked;
