package lsp

import (
	"context"
	"errors"
)

// caller sends the client what the protocol's Client calls.
type caller struct{ srv *server }

// Notify writes a notification past the transport, which would write it twice.
func (c caller) Notify(method string, params any) error {
	return c.srv.stream.WriteObject(notification{Method: method, Params: params})
}

// Call waits for the answer. It is not called on the reading loop, which brings it.
func (c caller) Call(ctx context.Context, method string, params, result any) error {
	return c.srv.conn.Call(ctx, method, params, result)
}

// ask asks the client for something that no person has to answer.
func (s *server) ask(ctx context.Context, call func(context.Context) error) error {
	ctx, cancel := context.WithTimeout(ctx, maxClient)
	defer cancel()
	return call(ctx)
}

// written is a notification that is not sent yet.
type written struct{ frame []byte }

func (w *written) Notify(method string, params any) (err error) {
	w.frame, err = frameOf(notification{Method: method, Params: params})
	return err
}

func (*written) Call(context.Context, string, any, any) error {
	return errors.New("a question is not written ahead")
}
