package lsp

import (
	"net/url"
	"path"
	"strings"
)

// keyOf is the one name that a document has in this program, however a client
// spells its URI: the path of a file, the URI itself of anything else.
func keyOf(uri string) string {
	u, err := url.Parse(uri)
	if err != nil || u.Scheme != "file" || u.Path == "" || strings.ContainsRune(u.Path, 0) || u.Host != "" && u.Host != "localhost" {
		return uri
	}
	p := path.Clean(u.Path)
	if hasDrive(p) {
		p = strings.ToLower(p[1:2]) + p[2:]
	}
	return p
}

// hasDrive says whether a path is /c:/…, as URIs write a path on Windows.
func hasDrive(p string) bool {
	return len(p) >= 3 && p[0] == '/' && p[2] == ':' && ('a' <= p[1]|0x20 && p[1]|0x20 <= 'z')
}

// uriOf is the URI of a key that no client has named.
func uriOf(key string) string {
	if !onDisk(key) {
		return key
	}
	if !strings.HasPrefix(key, "/") {
		key = "/" + key
	}
	return (&url.URL{Scheme: "file", Path: key}).String()
}

// onDisk says whether a key is the path of a file, rather than a URI of another
// kind: an untitled document, say.
func onDisk(key string) bool {
	return strings.HasPrefix(key, "/") || len(key) >= 3 && key[1] == ':' && key[2] == '/'
}
