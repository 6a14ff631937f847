/**
 * Writes documents about money as papers, in the language of whoever they are for, wherever they
 * are asked for: in the portal, at the desk and by the API they are the same to the last byte.
 */
@NullMarked
package io.redress.faces.documents;

import org.jspecify.annotations.NullMarked;
