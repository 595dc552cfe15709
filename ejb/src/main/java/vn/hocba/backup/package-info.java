/** Makes backups of a running server, begins a new one from a backup, and tells whether what came back is whole. */
package vn.hocba.backup;
