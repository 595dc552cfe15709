package vn.hocba.access;

import java.util.Set;

/**
 * An accepted sign-in.
 *
 * @param username name of the account
 * @param fullName the person's name
 * @param roles names from {@link Role}
 * @param mustChangePassword true while the password is one that somebody else set, or too old
 * @param stamp changes with the password, the roles and the account's activity, see {@link Account#stamp()}
 * @param device what the device is to show at its next sign-in; null for programs
 */
public record SignIn(String username, String fullName, Set<String> roles, boolean mustChangePassword,
    String stamp, String device) {}
