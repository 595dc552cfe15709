package vn.hocba.access;

/**
 * What the caller is told about their own account.
 *
 * @param schoolName null for accounts of the province
 * @param schoolYear the school year of today, as in {@code 2026-2027}
 */
public record AccountView(String username, String fullName, String schoolName, String schoolYear) {}
