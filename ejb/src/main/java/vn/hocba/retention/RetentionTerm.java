package vn.hocba.retention;

import java.time.LocalDate;
import vn.hocba.archiving.LedgerEntry;

/**
 * A row of the table of retention times.
 *
 * @param firstDay from when it holds
 * @param years after the year in which the record's school year ended; null for ever
 * @param source the document that says so
 * @param confirmed whether the source was compared with its text
 */
public record RetentionTerm(LedgerEntry.Kind kind, LocalDate firstDay, Integer years, String source, boolean confirmed) {}
