/** Which records are of one person, over years and schools: suggested, decided by people, and shown as one path. */
package vn.hocba.path;
