package lsp

import (
	"net/url"
	"path"
	"strings"
)

// keyOf is the one name that a document has in this program, however a client
// spells its URI: the path of a file, the URI itself of anything else. A path is
// /… or c:/…, or //server/share/… on the network.
func keyOf(uri string) string {
	u, err := url.Parse(uri)
	if err != nil || u.Scheme != "file" || strings.ContainsRune(u.Path, 0) {
		return uri
	}
	switch host := strings.ToLower(u.Host); {
	case u.Path == "":
		return uri
	case host == "" || host == "localhost":
		return keyOfPath(u.Path)
	case hasDrive("/" + host): // file://c:/…, with a slash too few
		return keyOfPath("/" + host + u.Path)
	case u.Port() == "" && u.User == nil:
		return keyOfPath("//" + host + u.Path)
	}
	return uri
}

// keyOfPath is the key of a path: of a URI, or as a machine writes it.
func keyOfPath(p string) string {
	if strings.HasPrefix(p, `\\`) || hasDrive("/"+p) { // Windows
		p = "/" + strings.ReplaceAll(p, `\`, "/")
		p = strings.Replace(p, "///", "//", 1)
	}
	if onShare(p) {
		server, rest, _ := strings.Cut(p[2:], "/")
		return strings.TrimSuffix("//"+server+path.Clean("/"+rest), "/")
	}
	p = path.Clean(p)
	if !hasDrive(p) {
		return p
	}
	p = strings.ToLower(p[1:2]) + p[2:]
	if len(p) == 2 {
		p += "/" // without it, it is where one stands on the drive
	}
	return p
}

// onShare says whether a key is a path on the network.
func onShare(key string) bool {
	return len(key) > 2 && key[0] == '/' && key[1] == '/' && key[2] != '/'
}

// hasDrive says whether a path is /c:/…, as URIs write a path on Windows.
func hasDrive(p string) bool {
	return len(p) >= 3 && p[0] == '/' && p[2] == ':' && ('a' <= p[1]|0x20 && p[1]|0x20 <= 'z') && (len(p) == 3 || p[3] == '/' || p[3] == '\\')
}

// uriOf is the URI of a key that no client has named.
func uriOf(key string) string {
	switch {
	case !onDisk(key):
		return key
	case onShare(key):
		server, rest, _ := strings.Cut(key[2:], "/")
		return (&url.URL{Scheme: "file", Host: server, Path: "/" + rest}).String()
	case !strings.HasPrefix(key, "/"):
		key = "/" + key
	}
	return (&url.URL{Scheme: "file", Path: key}).String()
}

// onDisk says whether a key is the path of a file, rather than a URI of another
// kind: an untitled document, say.
func onDisk(key string) bool {
	return strings.HasPrefix(key, "/") || len(key) >= 3 && key[1] == ':' && key[2] == '/'
}
